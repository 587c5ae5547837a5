import type { SessionAct } from './changes-slice.ts'

/** What an undo takes back or a redo makes again, to follow "Undo: ": "saved City in a.jpg", "replace Burqa → Burqin in 14 photos". */
export function nameAct(done: SessionAct): string {
  const { words } = done
  return ('act' in done ? done.act : undefined) ?? words.slice(0, 1).toLowerCase() + words.slice(1)
}
