import type { PhotoSummary } from '../../shared/contract/photo.ts'

/** True while a photo's embargo lasts; `now` in milliseconds. */
export function isEmbargoed({ embargoedUntil }: Pick<PhotoSummary, 'embargoedUntil'>, now: number): boolean {
  return embargoedUntil !== null && Date.parse(embargoedUntil) > now
}
