import type { NoticeSpan } from '../state/parsed-notice.ts'
import { splitCaption } from '../ui/split-caption.ts'
import { findExcess } from './find-excess.ts'
import type { SurfaceMark } from './text-surface/surface-marks.ts'

/** What is drawn otherwise in a caption: the notice in it, and what IIM cannot hold of it. `limit`: in bytes; null where it fits. */
export function listCaptionMarks(
  text: string,
  spans: readonly NoticeSpan[],
  limit: number | null
): readonly SurfaceMark[] {
  const { after, notice } = splitCaption(text, spans)
  const end = text.length - after.length
  const marks: SurfaceMark[] = notice === '' ? [] : [{ start: end - notice.length, end, what: 'notice' }]
  return limit === null ? marks : [...marks, { start: findExcess(text, limit), end: text.length, what: 'excess' }]
}
