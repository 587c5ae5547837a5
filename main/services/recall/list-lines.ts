import type { Delivery } from '../../../shared/contract/deliveries.ts'
import type { PhotoId, RecipientId } from '../../../shared/contract/identifiers.ts'
import type { RecallLine } from '../../../shared/contract/recall.ts'
import { tellHolding } from '../../../shared/recall/tell-holding.ts'
import type { Acknowledgement } from '../ports/acknowledgements.ts'
import type { DeskRecords } from '../ports/desk-store.ts'
import type { RecallPlace } from './list-folder-places.ts'
import { listFolderPlaces } from './list-folder-places.ts'
import type { RecalledSubject } from './list-recalled.ts'
import { everyDelivery } from './list-recalled.ts'

/** What lines are told from. */
export interface LinesToTell {
  readonly subjects: readonly RecalledSubject[]
  /** When each was told that a photo is called back, by photo; nobody where no notice said so. */
  readonly told: (photoId: PhotoId) => ReadonlyMap<RecipientId, string>
  /** ISO 8601, UTC. */
  readonly now: string
}

type Records = Pick<
  DeskRecords,
  'deliveries' | 'exports' | 'locks' | 'acknowledgements' | 'recipients' | 'destinations' | 'settings'
>

/**
 * Who got a wrong version of which photo, a line a place and photo, and which file lies in a folder nobody was sent from: overdue answers first, then
 * who holds the wrong version. Usable in a transaction.
 */
export async function listLines(records: Records, { subjects, told, now }: LinesToTell): Promise<RecallLine[]> {
  if (subjects.length === 0) return []
  const photoIds = subjects.map(({ photo }) => photo.id)
  const found = await records.deliveries.find({ photoIds, limit: everyDelivery })
  // Newest first as they come.
  const delivered = found.filter(({ result }) => result === 'delivered').toReversed()
  const sent = new Set(delivered.map(({ exportId }) => exportId))
  const deliveries = Map.groupBy(delivered, ({ photoId }) => photoId)
  const exports = Map.groupBy(await records.exports.of(photoIds), ({ photoId }) => photoId)
  const answers = await records.acknowledgements.of(photoIds)
  const { remindAfterHours } = await records.settings.read()
  const lines: RecallLine[] = []
  for (const subject of subjects) {
    const { id } = subject.photo
    const deleted = subject.barred ? await listDeleted(records, id) : []
    const folders = listFolderPlaces(subject, { exports: exports.get(id) ?? [], sent, deleted })
    for (const place of [...listSentPlaces(deliveries.get(id) ?? []), ...folders]) {
      const line = tellLine({ subject, place, told: told(id), answers, now, remindAfterHours })
      if (line !== null) lines.push({ ...line, who: await nameWho(records, line) })
    }
  }
  return lines.toSorted(byUrgency)
}

function listSentPlaces(delivered: readonly Delivery[]): RecallPlace[] {
  // A sidecar goes with its picture.
  const pictures = delivered.filter(({ name }) => !isSidecar(name))
  return [...Map.groupBy(pictures, placeOf).values()].flatMap((versions) => {
    const [first] = versions
    return first === undefined
      ? []
      : [{ recipient: first.recipient, destination: first.destination, folder: false, versions }]
  })
}

// True for a file that only carries words beside a picture.
function isSidecar(name: string): boolean {
  return name.toLowerCase().endsWith('.xmp')
}

// Files the desk itself took away with a killed photo.
async function listDeleted({ locks }: Pick<Records, 'locks'>, photoId: PhotoId): Promise<readonly string[]> {
  return ((await locks.get(photoId))?.deletion?.files ?? []).map(({ path }) => path)
}

interface OneLine {
  readonly subject: RecalledSubject
  readonly place: RecallPlace
  readonly told: ReadonlyMap<RecipientId, string>
  readonly answers: readonly Acknowledgement[]
  readonly now: string
  readonly remindAfterHours: number
}

function tellLine({ subject, place, told, answers, now, remindAfterHours }: OneLine): RecallLine | null {
  const { recipient, destination, folder } = place
  const { barred, wrongRevisions, photo } = subject
  const photoId = photo.id
  const versions = place.versions.map(({ id, at, revision, exportId, preset, sha256, name, proof }) => ({
    ...{ id, at, revision, exportId, preset, sha256, name, proof },
    wrong: barred || wrongRevisions.has(revision)
  }))
  const answer = answers.findLast((one) => one.photoId === photoId && placeOf(one) === placeOf(place)) ?? null
  const toldAt = recipient === null ? null : (told.get(recipient) ?? null)
  const holding = tellHolding({ versions, barred, toldAt, answeredAt: answer?.at ?? null })
  if (holding === null) return null
  const { wrongPresets, waitsSince } = holding
  // Nobody answers for a folder: the right file there is all, or an editor's word.
  const state = folder && holding.state !== 'holds-wrong' ? 'settled' : holding.state
  const remindAt =
    waitsSince === null || folder ? null : new Date(Date.parse(waitsSince) + remindAfterHours * 3_600_000).toISOString()
  return {
    ...{ photoId, recipient, who: destination, destination, folder, versions, state, told: toldAt, remindAt },
    wrongPresets: [...wrongPresets],
    answer: holding.state === 'answered' ? tellAnswer(answer) : null,
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
  { recipient, destination, folder }: RecallLine
): Promise<string> {
  if (recipient !== null) return (await recipients.get(recipient))?.recipient.name ?? recipient
  return folder ? destination : ((await destinations.get(destination))?.label ?? destination)
}

function placeOf({ recipient, destination }: Pick<Delivery, 'recipient' | 'destination'>): string {
  return JSON.stringify([recipient, destination])
}

const urgency = { 'holds-wrong': 1, 'no-answer': 2, answered: 3, settled: 4 } as const

function byUrgency(one: RecallLine, other: RecallLine): number {
  // In one state people stand before folders.
  const rank = ({ overdue, state, folder }: RecallLine) => (overdue ? 0 : urgency[state] + (folder ? 0.5 : 0))
  return rank(one) - rank(other) || one.who.localeCompare(other.who, 'en') || (placeOf(one) < placeOf(other) ? -1 : 1)
}
