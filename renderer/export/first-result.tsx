import { Check, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { ExportPreview } from '../../shared/contract/export.ts'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { formatBytes } from '../../shared/formats/format-bytes.ts'
import { PhotoGround } from '../contact-sheet/photo-ground.tsx'
import { findShown } from '../state/find-shown.ts'
import { useDesk } from '../state/use-desk.ts'
import { usePhotoDetail } from '../state/use-photo-detail.ts'
import { Icon } from '../ui/icon.tsx'
import { MiddleCut } from '../ui/middle-cut.tsx'
import { Segments } from '../ui/segments.tsx'
import { wholePicture } from '../ui/zoom.ts'
import { ResultPicture } from './result-picture.tsx'
import type { PreviewState } from './use-preview.ts'

const views = [
  { key: 'source', label: 'Source' },
  { key: 'result', label: 'Result' }
] as const

/** What the first photo would become: its picture beside the source's, its figures, and each field in the source and as read back. */
export function FirstResult({
  state,
  photoId
}: {
  readonly state: PreviewState
  readonly photoId: PhotoId | undefined
}) {
  const [view, setView] = useState<(typeof views)[number]['key']>('result')
  if (state.name === 'failed') {
    return (
      <section className="export-first" aria-label="First result">
        <p className="export-problem" role="alert">
          {state.words}
        </p>
      </section>
    )
  }
  if (state.name === 'making') {
    return (
      <section className="export-first" aria-label="First result" aria-busy="true">
        <p className="third">Making the first result …</p>
      </section>
    )
  }
  const { preview } = state
  return (
    <section className="export-first" aria-label="First result">
      <p className="export-first-name">
        <span className="strong">First result</span> <MiddleCut name={preview.name} className="second grow" />
        <Segments label="Picture" segments={views} chosen={view} onChoose={setView} />
      </p>
      <div className="surround export-surround">
        {view === 'result' || photoId === undefined ? (
          <ResultPicture base64={preview.picture} label="The exported picture" />
        ) : (
          <SourcePicture photoId={photoId} />
        )}
        <p className="export-figures figures">
          <span className="strong">
            {preview.width} × {preview.height}
          </span>{' '}
          {formatBytes(preview.size)} from {preview.source.width} × {preview.source.height},{' '}
          {formatBytes(preview.source.size)}
        </p>
      </div>
      <ResultFields preview={preview} />
    </section>
  )
}

function SourcePicture({ photoId }: { readonly photoId: PhotoId }) {
  usePhotoDetail(photoId)
  const photo = useDesk((desk) => findShown(desk, photoId))
  const [zoom, setZoom] = useState(wholePicture)
  return <PhotoGround className="export-source" photo={photo} zoom={zoom} onZoom={setZoom} />
}

function ResultFields({ preview }: { readonly preview: ExportPreview }) {
  const notFields = preview.leftOut.filter((label) => preview.fields.every((field) => field.label !== label))
  return (
    <div className="export-table" tabIndex={0} role="region" aria-label="What the result says">
      <table>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">In the source</th>
            <th scope="col">In the result, read back</th>
            <th scope="col">Check</th>
          </tr>
        </thead>
        <tbody>
          {notFields.map((label) => (
            <tr key={label}>
              <th scope="row">C2PA</th>
              <td>{label}</td>
              <td>–</td>
              <td className="export-lost">
                <Icon of={TriangleAlert} /> lost by this preset
              </td>
            </tr>
          ))}
          {preview.fields.map(({ label, from, to }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td title={from}>{from}</td>
              <td title={to}>
                {to === from ? <span className="third">same</span> : to === '' ? <del>{from}</del> : to}
              </td>
              <td className="export-ok">
                <Icon of={Check} /> {to === from ? 'as planned' : to === '' ? 'taken out' : 'cut by policy'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
