import type { Notice } from '../../../../shared/contract/notice.ts'
import { readAsText } from '../../../../shared/fields/field-value.ts'
import { foldPictureId } from '../../../../shared/notice/fold-picture-id.ts'
import { compareSentDay } from '../../../../shared/notice/identify/compare-sent-day.ts'
import { foldStemPart } from '../../../../shared/notice/identify/stem-parts.ts'
import { isWireId } from '../../../../shared/notice/identify/wire-ids.ts'
import type { PhotoKey } from '../../../../shared/notice/photo-key.ts'
import type { PhotoRecord } from '../../ports/desk-store.ts'

/** The keys a photo bears where a notice names it by this id. */
export function listIdKeys(id: string): readonly PhotoKey[] {
  const key = foldPictureId(id)
  const whole = (['stem', 'guid', 'title', 'job'] as const).map((kind) => ({ kind, key }))
  return [...whole, { kind: 'stem-part', key: foldStemPart(id) }]
}

/** How a notice names a photo that bears these keys: "Picture id LIS104"; null where it does not. */
export function tellNamed(
  notice: Pick<Notice, 'parsed' | 'text' | 'receivedAt'>,
  { agency, reading }: Pick<PhotoRecord, 'agency' | 'reading'>,
  keys: readonly PhotoKey[]
): string | null {
  // 2:103 is used again over the years and by every agency for itself, and a file name may hold anybody's number.
  const { parsed } = notice
  const isOtherAgency = !isSameAgency(parsed.agency, agency)
  // What a reinstatement unlocks was locked by a kill, which told the day.
  const isOtherDay =
    parsed.kind !== 'reinstatement' && compareSentDay(notice, readAsText(reading.fields.dateCreated?.value)) !== 'same'
  const borne = new Set(
    keys
      .filter(({ kind }) => !isOtherAgency || (kind !== 'job' && kind !== 'stem-part'))
      .filter(({ kind, key }) => !isOtherDay || kind !== 'job' || isWireId(key))
      .map(({ kind, key }) => `${kind} ${key}`)
  )
  const id = parsed.pictureIds.find((one) => listIdKeys(one).some(({ kind, key }) => borne.has(`${kind} ${key}`)))
  return id === undefined ? null : `Picture id ${id}`
}

/** True where both are one agency, or one of them is not known: null, or "" for a photo whose metadata does not tell. */
export function isSameAgency(one: string | null, other: string | null): boolean {
  return one === other || one === null || other === null || one === '' || other === ''
}
