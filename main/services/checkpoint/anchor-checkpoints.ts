import { splitNotes } from '../../../shared/ledger/note/split-notes.ts'
import type { DeskParts } from '../desk-parts.ts'
import { expectFailure } from '../expect-failure.ts'

/** What became of checkpoints outside the desk. */
export interface AnchorOutcome {
  readonly path: string
  /** Checkpoints added now. */
  readonly added: number
  /** True where the file was not there and was begun with every checkpoint so far. */
  readonly begun: boolean
  /** What kept them from being added, for people; null where all are in the file. */
  readonly problem: string | null
}

/** Adds the checkpoints that are not in the anchor file yet. Never throws for the file's sake: what is wrong with it is told. */
export async function anchorCheckpoints(
  desk: Pick<DeskParts, 'store' | 'anchors'>,
  path: string
): Promise<AnchorOutcome> {
  const outcome = { path, added: 0, begun: false, problem: null }
  try {
    const found = await desk.anchors.read(path)
    const text = found?.text ?? ''
    const last = splitNotes(text).notes.at(-1)
    const problem = await tellStranger(desk, path, text)
    if (problem !== null) return { ...outcome, problem }
    const notes: string[] = []
    for await (const { note } of desk.store.ledger.checkpoints.after(last?.size ?? 0)) notes.push(`${note}\n`)
    if (notes.length === 0) return outcome
    // A write that a power cut broke off must not swallow what follows it.
    const isWhole = text === '' || text.endsWith('\n\n')
    await desk.anchors.append(path, `${isWhole ? '' : '\n\n'}${notes.join('')}`)
    return { ...outcome, added: notes.length, begun: found === null }
  } catch (error) {
    return { ...outcome, problem: expectFailure(error, path).message }
  }
}

/** Why nothing may be added to a file with this text: it is no anchor file, or not this desk's; null where it may. */
export async function tellStranger(desk: Pick<DeskParts, 'store'>, path: string, text: string): Promise<string | null> {
  const last = splitNotes(text).notes.at(-1)
  if (last === undefined) {
    if (text.trim() === '') return null
    return `${path} holds something else than checkpoints. Nothing was added to it. Name another anchor file.`
  }
  for await (const { size, note } of desk.store.ledger.checkpoints.after(last.size - 1)) {
    if (size === last.size && note === last.note) return null
    break
  }
  return `The anchor file ${path} ends with a checkpoint over ${last.size} entries that this desk does not have. Nothing was added to it. Check the record with "erratum audit verify": entries may have been removed, or the file belongs to another desk.`
}
