import { findField } from '../../shared/fields/find-field.ts'
import { writeCsv } from '../../shared/report/write-csv.ts'
import { nameField } from '../messages/name-field.ts'
import { phrase } from '../messages/phrase.ts'
import type { ReplaceSlice } from '../state/replace-slice.ts'
import { saveFile } from '../ui/save-file.ts'
import { listReplaceRows } from './replace-rows.ts'

/** Saves what would be written as a table, a line a place, with what stays and why. */
export function saveDryRun({ replaceFound, replaceOff, replaceAsk }: ReplaceSlice): void {
  const rows = listReplaceRows(replaceFound, replaceOff, replaceAsk.without).flatMap((row) => {
    if (row.kind === 'photo') return []
    const { hit, found, tick } = row
    const what =
      tick === 'on'
        ? phrase('replace.done-replace')
        : tick === 'off'
          ? phrase('replace.done-off')
          : phrase('replace.done-refused', { why: found.refusal?.message ?? '' })
    return [[found.photo.path, nameField(findField(hit.field)), hit.before, hit.from, hit.to, hit.after, what]]
  })
  const heads = [
    phrase('replace.head-file'),
    phrase('replace.head-field'),
    phrase('replace.head-before'),
    phrase('replace.head-goes'),
    phrase('replace.head-comes'),
    phrase('replace.head-after'),
    phrase('replace.head-done')
  ]
  saveFile({ fileName: 'find-and-replace.csv', content: new Blob([writeCsv([heads, ...rows])], { type: 'text/csv' }) })
}
