import { findField } from '../../shared/fields/find-field.ts'
import { writeCsv } from '../../shared/report/write-csv.ts'
import type { ReplaceSlice } from '../state/replace-slice.ts'
import { saveFile } from '../ui/save-file.ts'
import { listReplaceRows } from './replace-rows.ts'

/** Saves what would be written as a table, a line a place, with what stays and why. */
export function saveDryRun({ replaceFound, replaceOff, replaceAsk }: ReplaceSlice): void {
  const rows = listReplaceRows(replaceFound, replaceOff, replaceAsk.without).flatMap((row) => {
    if (row.kind === 'photo') return []
    const { hit, found, tick } = row
    const what =
      tick === 'on' ? 'replace' : tick === 'off' ? 'stays: not ticked' : `stays: ${found.refusal?.message ?? ''}`
    return [[found.photo.path, findField(hit.field).label, hit.before, hit.from, hit.to, hit.after, what]]
  })
  const heads = ['File', 'Field', 'Words before', 'Goes', 'Comes', 'Words after', 'What is done']
  saveFile({ fileName: 'find-and-replace.csv', content: new Blob([writeCsv([heads, ...rows])], { type: 'text/csv' }) })
}
