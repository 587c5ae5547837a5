import { z } from 'zod'
import type { LedgerProblem } from '../check-chain.ts'
import { nameEntry } from '../check-chain.ts'
import type { VerifyText } from '../note/signed-note.ts'
import { parseNote, verifyNote } from '../note/signed-note.ts'
import type { VerifierKey } from '../note/verifier-key.ts'
import { parseVerifierKey, writeVerifierKey } from '../note/verifier-key.ts'
import type { Hashing } from '../tree/tree-hashing.ts'

/** What an entry of kind `key` says: the desk's first key, one that took over with the old key's word, or one without it. */
export const keyEventSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('begun'), key: z.string() }),
  /** `note` is `writeSuccession`, signed by the key before. */
  z.object({ action: z.literal('rotated'), key: z.string(), note: z.string() }),
  z.object({ action: z.literal('begun-anew'), key: z.string(), reason: z.string() })
])
/** What an entry of kind `key` says. */
export type KeyEvent = z.infer<typeof keyEventSchema>

/** A key of the desk, and from which entry on it signs. */
export interface KeyInForce {
  readonly key: VerifierKey
  readonly since: number
  /** Whether the key before vouched for it; the first key has none before it. */
  readonly entered: KeyEvent['action']
}

/** What reading an entry of kind `key` gives: the key, and what is wrong or worth knowing about how it came. */
interface ReadKey {
  readonly entered: KeyInForce | undefined
  readonly problems: readonly LedgerProblem[]
  readonly remarks: readonly LedgerProblem[]
}

/** The text the old key signs when a new one takes over. Its second line is no number, so it can never be taken for a checkpoint. */
export function writeSuccession(to: VerifierKey): string {
  return `${to.name}\nThe key of this log from here on:\n${writeVerifierKey(to)}\n`
}

/** The key that signs a checkpoint over `size` entries. */
export function findKeyAt(history: readonly KeyInForce[], size: number): VerifierKey | undefined {
  return history.findLast(({ since }) => since <= size)?.key
}

/** Reads the next entry of kind `key` after the keys so far. A key that should not be there still counts, so that it is told once. */
export function readKeyEntry(
  history: readonly KeyInForce[],
  { sequence, payload }: { readonly sequence: number; readonly payload: unknown },
  { hashing, verify }: { readonly hashing: Hashing; readonly verify: VerifyText }
): ReadKey {
  const where = nameEntry(sequence)
  const event = keyEventSchema.safeParse(payload).data
  const key = event && parseVerifierKey(event.key, hashing.hashHex)
  if (event === undefined || key === undefined)
    return {
      entered: undefined,
      problems: [{ what: 'The entry does not say which key it is about.', where }],
      remarks: []
    }
  const entered = { key, since: sequence, entered: event.action }
  const before = history.at(-1)?.key
  const wrong = describeWrong({ event, key, before, verify })
  const remark =
    event.action === 'begun-anew'
      ? `A new key began without the word of the one before it. The reason given: ${event.reason}`
      : undefined
  return {
    entered,
    problems: wrong === undefined ? [] : [{ what: wrong, where }],
    remarks: remark === undefined ? [] : [{ what: remark, where }]
  }
}

/** Whether every key from the trusted one to the present one was vouched for by the one before; what is wrong where not. */
export function checkTrust(
  history: readonly KeyInForce[],
  trusted: string,
  hashing: Hashing
): readonly LedgerProblem[] {
  const where = 'keys of the desk'
  const key = parseVerifierKey(trusted, hashing.hashHex)
  if (key === undefined) return [{ what: 'The key given to check against is no verifier key.', where }]
  const at = history.findIndex((known) => known.key.publicKey === key.publicKey && known.key.name === key.name)
  if (at < 0) return [{ what: `The desk never had the key given to check against: ${trusted}`, where }]
  return history
    .slice(at + 1)
    .filter(({ entered }) => entered !== 'rotated')
    .map(({ since }) => ({ what: 'This key does not come from the trusted one.', where: nameEntry(since) }))
}

function describeWrong(read: {
  readonly event: KeyEvent
  readonly key: VerifierKey
  readonly before: VerifierKey | undefined
  readonly verify: VerifyText
}): string | undefined {
  const { event, key, before, verify } = read
  if (event.action === 'begun') return before && 'A first key was entered where the desk had one already.'
  if (before === undefined) return 'A key was exchanged where the desk had none.'
  if (key.name !== before.name) return "The key has another name than the desk's keys before it."
  if (event.action === 'begun-anew') return undefined
  const note = parseNote(event.note)
  const isVouchedFor =
    note !== undefined && note.text === writeSuccession(key) && verifyNote(note, [before], verify).length > 0
  return isVouchedFor ? undefined : 'The key before it did not sign for this key: it was replaced.'
}
