import { createHash } from 'node:crypto'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { Notice } from '../../../shared/contract/notice.ts'
import { noticeSchema } from '../../../shared/contract/notice.ts'
import { parsedNoticeSchema } from '../../../shared/contract/notice-parsed.ts'
import type { ParsedNotice } from '../../../shared/notice/parsed-notice.ts'
import { planDuties } from '../../../shared/notice/plan-duties.ts'
import { asksForWords } from '../../../shared/notice/tell-ticking.ts'
import type { DeskRecords } from '../ports/desk-store.ts'
import type { Actor } from '../ports/ledger.ts'
import { findSameNotice } from './find-same-notice.ts'
import { applyKill } from './kill/apply-kill.ts'
import { takeBackKills } from './kill/take-back-kills.ts'
import { moveNotice } from './move-notice.ts'
import { supersedeOlder } from './supersede-older.ts'

/** How a notice came in. */
export type NoticeReceipt = Notice['receipts'][number]

/** A text that was understood as a notice, and how it came. */
export interface NoticeToTakeIn {
  /** Byte for byte as it came. */
  readonly text: string
  readonly parsed: ParsedNotice
  readonly subject: string
  readonly receipt: NoticeReceipt
  /** The photo whose own metadata brought it. */
  readonly carrier: PhotoId | null
  readonly actor: Actor
  /** What the feed calls the item, where its text alone fits any item ("Please delete"); such a text is the same notice only for the same item. */
  readonly identity?: string | undefined
  /** Whose word it is; an agency's where not given. */
  readonly origin?: Notice['origin'] | undefined
}

/** The notice as the desk keeps it, and whether anything about it was new. */
export interface TakenInNotice {
  readonly notice: Notice
  readonly isNews: boolean
}

/**
 * Records a notice with its ledger entry; the same text again is a further receipt of the same notice, and the same receipt again (a photo
 * read twice) is nothing new. Call it in a transaction.
 */
export async function takeInNotice(records: DeskRecords, arrival: NoticeToTakeIn): Promise<TakenInNotice> {
  const textSha256 = createHash('sha256')
    .update(arrival.text)
    .update(arrival.identity ?? '')
    .digest('hex')
  const known = (await records.notices.byTextSha256(textSha256)) ?? (await findSameNotice(records, arrival))
  if (known !== undefined) return addReceipt(records, known, { ...arrival, textSha256 })
  const { text, subject, receipt, carrier } = arrival
  const parsed = parsedNoticeSchema.parse(arrival.parsed)
  const fresh = {
    state: 'received' as const,
    receivedAt: receipt.at,
    text,
    subject,
    receipts: [receipt],
    parsed,
    carriers: carrier === null ? [] : [carrier],
    changes: [],
    origin: arrival.origin ?? ('agency' as const),
    duties: planDuties({ parsed, receivedAt: receipt.at }, (await records.settings.read()).agencyRules),
    residue: null,
    derivedPairs: [],
    notMeant: []
  }
  const number = await records.notices.insert({ ...fresh, textSha256 })
  const notice = noticeSchema.parse({ ...fresh, number })
  await recordReceipt(
    records,
    notice,
    { ...arrival, textSha256 },
    { text, noticeKind: parsed.kind, agency: parsed.agency, pairs: parsed.pairs }
  )
  const hand = { actor: arrival.actor, at: receipt.at }
  const state = needsValues(arrival.parsed) ? 'values-unknown' : 'understood'
  const understood = await moveNotice(records, { ...hand, notice, state })
  await supersedeOlder(records, { ...hand, notice: understood })
  await takeBackKills(records, understood, hand)
  return { notice: await applyKill(records, understood, hand), isNews: true }
}

// A kill asks for no values; what asks for other words in a caption does.
function needsValues({ kind, valuesKnown }: ParsedNotice): boolean {
  return !valuesKnown && asksForWords(kind)
}

type Arrival = NoticeToTakeIn & { readonly textSha256: string }

async function addReceipt(records: DeskRecords, known: Notice, arrival: Arrival): Promise<TakenInNotice> {
  const { receipt, carrier } = arrival
  const again = (one: NoticeReceipt) =>
    one.from === 'photo' && one.photoId === receipt.photoId && one.field === receipt.field
  if (receipt.from === 'photo' && known.receipts.some(again)) return { notice: known, isNews: false }
  const carriers = carrier === null || known.carriers.includes(carrier) ? known.carriers : [...known.carriers, carrier]
  const notice = { ...known, carriers, receipts: [...known.receipts, receipt] }
  await records.notices.update(notice)
  await recordReceipt(records, notice, arrival, {})
  return { notice: await applyKill(records, notice, { actor: arrival.actor, at: receipt.at }), isNews: true }
}

async function recordReceipt(
  records: DeskRecords,
  notice: Notice,
  { receipt, actor, textSha256 }: Arrival,
  content: Readonly<Record<string, unknown>>
): Promise<void> {
  await records.ledger.append({
    at: receipt.at,
    actor,
    kind: 'notice-received',
    subject: `notice ${notice.number}`,
    payload: { notice: notice.number, receipt: notice.receipts.length, textSha256, ...receipt, ...content }
  })
}
