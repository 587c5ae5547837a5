import { buildCodeTable } from '../../../shared/codes/code-table.ts'
import type { ExpandWith } from '../../../shared/codes/expand-text.ts'
import { expandText } from '../../../shared/codes/expand-text.ts'
import { readFieldFacts } from '../../../shared/codes/variable-facts.ts'
import { mapTexts } from '../../../shared/fields/map-texts.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { AskedValues } from '../plan-assignments.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import type { Actor } from '../ports/ledger.ts'
import { readCodeFiles } from './read-code-files.ts'

/** Puts the codes and variables of an edit in, as they are for one photo; `sequence` counts the photos of the change from 1. */
export type ExpandEdit = (asked: AskedValues, photo: PhotoRecord, sequence: number) => AskedValues

/** What expands edits with the desk's codes as they are now. */
export async function expandEdits(desk: Pick<DeskParts, 'store' | 'clock'>, actor: Actor): Promise<ExpandEdit> {
  const { codes, delimiter } = await readCodeFiles(desk)
  const table = buildCodeTable(codes)
  const now = desk.clock()
  return (asked, photo, sequence) => {
    const expand: ExpandWith = {
      codes: table,
      delimiter,
      facts: {
        field: readFieldFacts(photo.reading.fields, asked.set),
        path: photo.path,
        fileName: photo.fileName,
        colourClass: photo.reading.colourClass,
        ...{ sequence, now, user: actor.name }
      }
    }
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
