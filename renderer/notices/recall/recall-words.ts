import type { Recall } from '../../../shared/contract/recall.ts'
import type { Holder } from './gather-holders.ts'
import { nameExport } from './name-export.ts'

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`

/** "Where the wrong version went: 4 photos, 3 exports, 5 recipients, 1 folder". */
export function describeRecall(
  { photos, lines }: Pick<Recall, 'photos' | 'lines'>,
  holders: readonly Holder[]
): string {
  const exports = new Set(
    lines.flatMap(({ versions }) => versions.filter(({ wrong }) => wrong).map((one) => nameExport(one)))
  )
  const folders = holders.filter(({ folder }) => folder).length
  const counted = [
    count(photos.length, 'photo', 'photos'),
    count(exports.size, 'export', 'exports'),
    count(holders.length - folders, 'recipient', 'recipients'),
    ...(folders === 0 ? [] : [count(folders, 'folder', 'folders')])
  ]
  return `Where the wrong version went: ${counted.join(', ')}`
}

/** "Send 3 corrected photos to 2 recipients". */
export function nameSending({ photos, places }: { readonly photos: number; readonly places: number }): string {
  if (photos === 0) return 'Nothing to send'
  return `Send ${count(photos, 'corrected photo', 'corrected photos')} to ${count(places, 'recipient', 'recipients')}`
}

/** What stands for a folder that files were exported to and sent to nobody from. */
export function nameFolder(path: string): string {
  return `Exported to ${path}, not sent to anybody`
}
