import type { ErasureResult } from '../../../shared/contract/audit.ts'
import { nameEntry } from '../../../shared/ledger/check-chain.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { LedgerEntry } from '../ports/ledger.ts'
import { findChange, findRevision } from './erase-copies.ts'

type HeldParts = Pick<DeskParts, 'store' | 'vault'>
type Held = ErasureResult['held']

// Shorter ones are numbers, codes and single names that stand everywhere.
const shortest = 8
// What an entry says about files and hands is no text that somebody could order erased.
const plainKeys: ReadonlySet<string> = new Set([
  'path',
  'sha256',
  'beforeSha256',
  'imageHash',
  'kind',
  'by',
  'fileName'
])

/** Where the desk still holds what these entries told, as read before they were erased: the files, kept bytes, other entries, notices, exports. */
export async function findHeld(desk: HeldParts, entries: readonly LedgerEntry[]): Promise<Held> {
  const held: Held = []
  for (const entry of entries) {
    held.push(...(await findInPhoto(desk, entry)))
    held.push(...(await findInEntries(desk, entry)))
  }
  const places = new Map(held.map((one) => [`${one.where} ${one.what}`, one]))
  return [
    ...places.values(),
    {
      what: 'Copies of the desk made before now hold the text: backups, exports of the record.',
      where: 'outside the desk'
    }
  ]
}

async function findInPhoto({ store, vault }: HeldParts, entry: LedgerEntry): Promise<Held> {
  const told = findRevision(entry)
  const photo = told && (await store.photos.get(told.photoId))
  if (told === undefined || photo === undefined) return []
  const held: Held = []
  if (photo.revision === told.revision)
    held.push({
      what: 'The photo says it now, in its file and in the index. Edit it, then erase again.',
      where: photo.path
    })
  // An entry tells old and new values: the bytes of both revisions say them.
  for (const revision of [told.revision - 1, told.revision]) {
    const { sha256 } = (await store.revisions.get(photo.id, revision)) ?? {}
    if (sha256 !== undefined && (await vault.has(sha256)))
      held.push({ what: `The kept bytes of revision ${revision} of ${photo.path}.`, where: `vault ${sha256}` })
  }
  for (const { revision, path } of await store.exports.of([photo.id]))
    if (revision === told.revision) held.push({ what: 'An export of that revision left the desk.', where: path })
  return held
}

async function findInEntries({ store }: HeldParts, entry: LedgerEntry): Promise<Held> {
  const texts = listTexts(entry.payload)
  if (texts.length === 0) return []
  const says = (value: unknown) => {
    const text = JSON.stringify(value)
    return texts.some((one) => text.includes(JSON.stringify(one).slice(1, -1)))
  }
  const { change, notice } = entry.payload
  const number = findChange(entry) ?? change
  const subjects = [
    entry.subject,
    ...(typeof number === 'number' ? [`change ${number}`] : []),
    ...(typeof notice === 'number' ? [`notice ${notice}`] : [])
  ]
  const others = (await store.ledger.about(subjects)).filter(({ payload }) => says(payload))
  const held = others.map(({ sequence, kind }) => ({
    what: `Another entry (${kind}) says some of it.`,
    where: nameEntry(sequence)
  }))
  const told = findRevision(entry)
  const revisions = told === undefined ? [] : await store.revisions.of(told.photoId)
  for (const { revision, readings, fields } of revisions)
    if (says({ readings, fields }))
      held.push({ what: 'Another revision says some of it.', where: `revision ${revision}` })
  for (const { number: known, text } of await store.notices.list())
    if (says(text)) held.push({ what: 'A notice says some of it.', where: `notice ${known}` })
  return held
}

function listTexts(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return value.length >= shortest && !plainKeys.has(key) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((one) => listTexts(one, key))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => listTexts(one, name))
}
