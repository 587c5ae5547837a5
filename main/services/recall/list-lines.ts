import type { Delivery } from '../../../shared/contract/deliveries.ts'
import type { RecipientId } from '../../../shared/contract/identifiers.ts'
import type { RecallLine } from '../../../shared/contract/recall.ts'
import { tellHolding } from '../../../shared/recall/tell-holding.ts'
import type { Acknowledgement } from '../ports/acknowledgements.ts'
import type { DeskRecords } from '../ports/desk-store.ts'
import type { RecalledSubject } from './list-recalled.ts'
import { everyDelivery } from './list-recalled.ts'

/** What lines are told from. */
export interface LinesToTell {
  readonly subjects: readonly RecalledSubject[]
  /** When each was told of the notice; nobody without one. */
  readonly told: ReadonlyMap<RecipientId, string>
  /** ISO 8601, UTC. */
  readonly now: string
}

type Records = Pick<DeskRecords, 'deliveries' | 'acknowledgements' | 'recipients' | 'destinations' | 'settings'>

/** Who got a wrong version of which photo, a line a place and photo: overdue answers first, then who holds the wrong version. Usable in a transaction. */
export async function listLines(records: Records, { subjects, told, now }: LinesToTell): Promise<RecallLine[]> {
  if (subjects.length === 0) return []
  const photoIds = subjects.map(({ photo }) => photo.id)
  const found = await records.deliveries.find({ photoIds, limit: everyDelivery })
  // Newest first as they come; a sidecar goes with its picture.
  const delivered = found.filter(({ result, name }) => result === 'delivered' && !isSidecar(name)).toReversed()
  const answers = await records.acknowledgements.of(photoIds)
  const { remindAfterHours } = await records.settings.read()
  const lines: RecallLine[] = []
  for (const subject of subjects) {
    const own = delivered.filter(({ photoId }) => photoId === subject.photo.id)
    for (const deliveries of Map.groupBy(own, placeOf).values()) {
      const line = tellLine({ subject, deliveries, told, answers, now, remindAfterHours })
      if (line !== null) lines.push({ ...line, who: await nameWho(records, line) })
    }
  }
  return lines.toSorted(byUrgency)
}

// True for a file that only carries words beside a picture.
function isSidecar(name: string): boolean {
  return name.toLowerCase().endsWith('.xmp')
}

interface OneLine extends Pick<LinesToTell, 'told' | 'now'> {
  readonly subject: RecalledSubject
  readonly deliveries: readonly Delivery[]
  readonly answers: readonly Acknowledgement[]
  readonly remindAfterHours: number
}

function tellLine({ subject, deliveries, told, answers, now, remindAfterHours }: OneLine): RecallLine | null {
  const [first] = deliveries
  if (first === undefined) return null
  const { photoId, recipient, destination } = first
  const { barred, wrongRevisions } = subject
  const versions = deliveries.map(({ id, at, revision, exportId, preset, sha256, name, proof }) => ({
    ...{ id, at, revision, exportId, preset, sha256, name, proof },
    wrong: barred || wrongRevisions.has(revision)
  }))
  const answer = answers.findLast((one) => one.photoId === photoId && placeOf(one) === placeOf(first)) ?? null
  const toldAt = recipient === null ? null : (told.get(recipient) ?? null)
  const holding = tellHolding({ versions, barred, toldAt, answeredAt: answer?.at ?? null })
  if (holding === null) return null
  const { state, wrongPresets, waitsSince } = holding
  const remindAt =
    waitsSince === null ? null : new Date(Date.parse(waitsSince) + remindAfterHours * 3_600_000).toISOString()
  return {
    ...{ photoId, recipient, who: destination, destination, versions, state, told: toldAt, remindAt },
    wrongPresets: [...wrongPresets],
    answer: state === 'answered' ? tellAnswer(answer) : null,
    overdue: remindAt !== null && remindAt <= now
  }
}

function tellAnswer(answer: Acknowledgement | null): RecallLine['answer'] {
  if (answer === null) return null
  const { at, by, how, note, reply } = answer
  return { at, by, how, note, reply }
}

async function nameWho(
  { recipients, destinations }: Pick<Records, 'recipients' | 'destinations'>,
  { recipient, destination }: RecallLine
): Promise<string> {
  if (recipient !== null) return (await recipients.get(recipient))?.recipient.name ?? recipient
  return (await destinations.get(destination))?.label ?? destination
}

function placeOf({ recipient, destination }: Pick<Delivery, 'recipient' | 'destination'>): string {
  return JSON.stringify([recipient, destination])
}

const urgency = { 'holds-wrong': 1, 'no-answer': 2, answered: 3 } as const

function byUrgency(one: RecallLine, other: RecallLine): number {
  const rank = ({ overdue, state }: RecallLine) => (overdue ? 0 : urgency[state])
  return rank(one) - rank(other) || one.who.localeCompare(other.who, 'en') || (placeOf(one) < placeOf(other) ? -1 : 1)
}
