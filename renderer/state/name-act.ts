import type { SessionChange } from './changes-slice.ts'
import type { SessionMarks } from './marks-slice.ts'

/** What an undo takes back or a redo makes again, to follow "Undo: ": "saved City in a.jpg", "replace Burqa → Burqin in 14 photos". */
export function nameAct(done: SessionChange | SessionMarks): string {
  const { words } = done
  return ('act' in done ? done.act : undefined) ?? words.slice(0, 1).toLowerCase() + words.slice(1)
}
