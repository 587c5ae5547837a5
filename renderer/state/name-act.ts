import type { SessionChange } from './changes-slice.ts'

/** What an undo takes back or a redo makes again, to follow "Undo: ": "saved City in a.jpg", "replace Burqa → Burqin in 14 photos". */
export function nameAct({ act, words }: SessionChange): string {
  return act ?? words.slice(0, 1).toLowerCase() + words.slice(1)
}
