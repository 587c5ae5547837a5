import { Check, TriangleAlert } from 'lucide-react'
import type { ExportPreview } from '../../shared/contract/export.ts'
import { formatBytes } from '../../shared/formats/format-bytes.ts'
import { Icon } from '../ui/icon.tsx'
import { MiddleCut } from '../ui/middle-cut.tsx'
import { ResultPicture } from './result-picture.tsx'
import type { PreviewState } from './use-preview.ts'

/** What the first photo would become: its picture, its figures, and each field in the source and as read back. */
export function FirstResult({ state }: { readonly state: PreviewState }) {
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
        <span className="strong">First result</span> <MiddleCut name={preview.name} className="second" />
      </p>
      <div className="surround export-surround">
        <ResultPicture base64={preview.picture} label="The exported picture" />
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
