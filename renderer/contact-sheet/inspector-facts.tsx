import { FileQuestionMark, FileStack } from 'lucide-react'
import type { PhotoDetail } from '../../shared/contract/photo.ts'
import { Icon } from '../ui/icon.tsx'
import { nameFile } from '../ui/name-file.ts'
import { Strip } from '../ui/strip.tsx'

/** What is to be known of a photo's file before its words are believed or changed: doubtful text, and where a save would go. */
export function InspectorFacts({ photo }: { readonly photo: PhotoDetail }) {
  const doubtful = photo.charsets.find(({ sure, doubleEncoded }) => !sure || doubleEncoded)
  return (
    <>
      {doubtful && (
        <Strip kind="differs" glyph={<Icon of={FileQuestionMark} />}>
          {doubtful.doubleEncoded ? 'IIM text is encoded twice.' : 'IIM text may be misread.'}{' '}
          <span className="second">{doubtful.why}</span>
        </Strip>
      )}
      {photo.writeTarget === 'sidecar' && photo.sidecarPath !== undefined && (
        <Strip kind="plain" glyph={<Icon of={FileStack} />}>
          <span className="second">
            Saves to {nameFile(photo.sidecarPath)}; the {photo.format} itself stays as it is.
          </span>
        </Strip>
      )}
    </>
  )
}
