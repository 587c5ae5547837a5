import type { Notice } from '../../../../shared/contract/notice.ts'
import { isOpenState } from '../../../../shared/notice/notice-states.ts'
import type { DeskRecords } from '../../ports/desk-store.ts'
import type { Actor } from '../../ports/ledger.ts'
import type { ToTell } from '../../ports/recipients.ts'
import { listNoticeLines } from '../../recall/list-notice-lines.ts'
import { recordStep } from './record-step.ts'

/** One reason why somebody has to be told of a notice: lists those it holds for. The standing rules are one, what was sent to whom is another. */
type ListToTell = (records: DeskRecords, notice: Notice, at: string) => Promise<readonly ToTell[]>

/** The desk's standing rule: who gets an agency's pictures is told of its notices. */
const listByRule: ListToTell = async ({ recipients }, { parsed: { agency } }) =>
  (await recipients.list()).flatMap(({ id, active, agencies }) => {
    const fits = agencies === null || agencies.some((one) => one.toLowerCase() === agency?.toLowerCase())
    if (!active || !fits) return []
    const words = agencies === null ? 'Gets all pictures' : `Gets pictures of ${agency}`
    return [{ recipient: id, why: { kind: 'rule' as const, words } }]
  })

/** Who was delivered a version that says the wrong value, or any version of a killed photo. */
const listByDelivery: ListToTell = async (records, notice, at) => {
  const { subjects, lines } = await listNoticeLines(records, notice, at)
  const names = new Map(subjects.map(({ photo }) => [photo.id, photo.fileName]))
  return [...Map.groupBy(lines, ({ recipient }) => recipient)].flatMap(([recipient, own]) => {
    if (recipient === null) return []
    const [first = '', ...others] = new Set(own.map(({ photoId }) => names.get(photoId) ?? photoId))
    const words = others.length === 0 ? `Was sent ${first}` : `Was sent ${first} and ${others.length} more`
    return [{ recipient, why: { kind: 'delivery' as const, words } }]
  })
}

// The first reason that holds for somebody is the one that is kept: what they were sent says more than a rule.
const reasons: readonly ListToTell[] = [listByDelivery, listByRule]

/**
 * Lists those who have to be told of a notice that asks the desk to tell third parties, with one ledger entry. Who is listed already, or was taken
 * off by a person, stays as they are. Does nothing before a notice is understood and after it has ended. Call it in a transaction.
 */
export async function listToTell(
  records: DeskRecords,
  { notice, ...hand }: { readonly notice: Notice; readonly actor: Actor; readonly at: string }
): Promise<void> {
  const isAsked = notice.duties.some(({ duty }) => duty === 'tell-third-parties')
  if (!isAsked || notice.state === 'received' || !isOpenState(notice.state)) return
  const found: ToTell[] = []
  for (const list of reasons) found.push(...(await list(records, notice, hand.at)))
  if (found.length === 0) return
  const listed = new Set((await records.noticeRecipients.of(notice.number)).map(({ recipient }) => recipient.id))
  const fresh: ToTell[] = []
  for (const one of found) {
    if (listed.has(one.recipient)) continue
    listed.add(one.recipient)
    fresh.push(one)
  }
  for (const { recipient, why } of fresh)
    await records.noticeRecipients.put({
      ...{ notice: notice.number, recipient, why, listedAt: hand.at },
      ...{ told: null, overtaken: null, off: false }
    })
  if (fresh.length > 0)
    await recordStep(
      { ...hand, records, notice },
      { step: 'listed', recipients: fresh.map(({ recipient }) => recipient) }
    )
}
