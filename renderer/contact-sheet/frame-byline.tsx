import type { PhotoSummary } from '../../shared/contract/photo.ts'
import { cutEnd } from '../ui/cut-text.ts'
import type { FrameWriting } from './frame-writing.ts'

/** Byline · city in one line. Where both do not fit the byline gives way; the city is whole. */
export function FrameByline({ photo, writing }: { readonly photo: PhotoSummary; readonly writing: FrameWriting }) {
  const { byline, city } = photo
  const { width, measureLine } = writing
  if (city === '')
    return (
      <bdi className="cut" title={byline}>
        {cutEnd(byline, width, measureLine)}
      </bdi>
    )
  const room = Math.max(0, width - measureLine(` · ${city}`))
  return (
    <>
      <bdi title={byline}>{cutEnd(byline, room, measureLine)}</bdi>
      <span className="frame-city" title={city}>
        {byline === '' ? '' : ' · '}
        <bdi>{city}</bdi>
      </span>
    </>
  )
}
