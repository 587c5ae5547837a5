import { buildCodeTable } from '../../../shared/codes/code-table.ts'
import type { ExpandWith } from '../../../shared/codes/expand-text.ts'
import { expandText } from '../../../shared/codes/expand-text.ts'
import { readFieldFacts } from '../../../shared/codes/variable-facts.ts'
import { mapTexts } from '../../../shared/fields/map-texts.ts'
import type { AskedValues } from '../changes/plan-assignments.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import type { Actor } from '../ports/ledger.ts'
import { readCodeFiles } from './read-code-files.ts'

/** What codes and variables are expanded with for one photo; `sequence` counts the photos of a change from 1, `set` is what the same edit sets. */
export type MakeExpansion = (
  photo: Pick<PhotoRecord, 'reading' | 'path' | 'fileName'>,
  sequence: number,
  set: AskedValues['set']
) => ExpandWith

/** What codes and variables become in photos, with the desk's code files as they are now. */
export async function makeExpansion(desk: Pick<DeskParts, 'store' | 'clock'>, actor: Actor): Promise<MakeExpansion> {
  const { codes: listed, delimiter } = await readCodeFiles(desk)
  const codes = buildCodeTable(listed)
  const now = desk.clock()
  return ({ reading, path, fileName }, sequence, set) => {
    const field = readFieldFacts(reading.fields, set)
    const { colourClass } = reading
    return { codes, delimiter, facts: { field, path, fileName, colourClass, sequence, now, user: actor.name } }
  }
}

/** Puts the codes and variables of an edit in, as they are for one photo; `sequence` counts the photos of the change from 1. */
export type ExpandEdit = (asked: AskedValues, photo: PhotoRecord, sequence: number) => AskedValues

/** What expands edits with the desk's codes as they are now. */
export async function expandEdits(desk: Pick<DeskParts, 'store' | 'clock'>, actor: Actor): Promise<ExpandEdit> {
  const expansion = await makeExpansion(desk, actor)
  return (asked, photo, sequence) => {
    const expand = expansion(photo, sequence, asked.set)
    const put = (text: string): string => expandText(text, expand).text
    const set: AskedValues['set'] = Object.fromEntries(
      Object.entries(asked.set).map(([key, value]) => [key, value && mapTexts(value, put)])
    )
    const add: AskedValues['add'] = Object.fromEntries(
      Object.entries(asked.add).map(([key, items]) => [key, items.map(put)])
    )
    return { ...asked, set, add }
  }
}
