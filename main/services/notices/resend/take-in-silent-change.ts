import { createHash } from 'node:crypto'
import type { FieldReadings } from '../../../../shared/contract/fields.ts'
import type { Notice } from '../../../../shared/contract/notice.ts'
import { readAsText } from '../../../../shared/fields/field-value.ts'
import { findField } from '../../../../shared/fields/find-field.ts'
import type { DeskRecords } from '../../ports/desk-store.ts'
import type { Actor } from '../../ports/ledger.ts'
import type { ResendDifference } from './compare-resend.ts'
import type { ResentPair } from './find-earlier.ts'

/** A picture that came again with other words and no notice. */
export interface SilentChange {
  readonly pair: ResentPair
  readonly difference: ResendDifference
  readonly before: FieldReadings
  readonly after: FieldReadings
  readonly actor: Actor
  readonly at: string
}

/** Records words changed without any notice as a notice of their own, which nobody wrote. Call it in the transaction that pairs the photos. */
export async function takeInSilentChange(records: DeskRecords, change: SilentChange): Promise<void> {
  const { pair, difference, actor, at } = change
  const { later } = pair
  const text = writeSilentChange(change)
  const textSha256 = createHash('sha256').update(text).digest('hex')
  if ((await records.notices.byTextSha256(textSha256)) !== undefined) return
  const why = `Told from comparing ${pair.earlier.fileName} as it came first with ${later.fileName}`
  const receipt = { at, from: 'photo' as const, photoId: later.id, fileName: later.fileName }
  const number = await records.notices.insert({
    state: 'understood',
    receivedAt: at,
    text,
    textSha256,
    subject: later.fileName,
    receipts: [receipt],
    parsed: describeSilentChange(change),
    carriers: [later.id],
    changes: [],
    origin: 'silent-change',
    duties: [],
    residue: null,
    derivedPairs: difference.pairs.map((one) => ({ ...one, why })),
    notMeant: []
  })
  await records.ledger.append({
    at,
    actor,
    kind: 'notice-received',
    subject: `notice ${number}`,
    payload: {
      notice: number,
      receipt: 1,
      textSha256,
      ...receipt,
      text,
      noticeKind: 'update',
      agency: later.agency === '' ? null : later.agency,
      pairs: difference.pairs
    }
  })
}

// The record's own words. The names of both files make it one text a pair of files.
function writeSilentChange({ pair, difference, before, after }: SilentChange): string {
  const { earlier, later, why } = pair
  const head = `SILENT CHANGE: ${later.fileName} came after ${earlier.fileName} (${why}) with other words and no notice.`
  const lines = difference.fields.flatMap((field) => [
    '',
    `${findField(field).label} was: ${readAsText(before[field]?.value)}`,
    `${findField(field).label} is: ${readAsText(after[field]?.value)}`
  ])
  return [
    head,
    `${earlier.path} (${earlier.reading.sha256})`,
    `${later.path} (${later.reading.sha256})`,
    ...lines
  ].join('\n')
}

function describeSilentChange({ pair, difference, after }: SilentChange): Notice['parsed'] {
  const { later } = pair
  const labels = difference.fields.map((field) => findField(field).label).join(', ')
  return {
    kind: 'update',
    agency: later.agency === '' ? null : later.agency,
    language: null,
    byline: readAsText(after.byline?.value) || null,
    pairs: [],
    order: null,
    valuesKnown: false,
    truncated: false,
    pictureIds: [],
    reason: `${labels} changed without a notice`,
    replacementFollows: null,
    duties: [],
    unknown: ['values'],
    spans: [],
    readersText: readAsText(after.caption?.value),
    confidence: `the picture came again (${pair.why}) with other words, and no notice with it`
  }
}
