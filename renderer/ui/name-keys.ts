import { phrase } from '../messages/phrase.ts'

const appleNames: Readonly<Record<string, string>> = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩' }
const plainNames: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: phrase('ui.key-escape'),
  Delete: phrase('ui.key-delete')
}

/** The words on a key cap: `Ctrl+Shift+e` becomes "Ctrl Shift E", on Apple keyboards "⌘ ⇧ E". */
export function nameKeys(binding: string, apple: boolean): string {
  const parts = binding === '+' ? ['+'] : binding.split('+')
  return parts
    .map(
      (part) =>
        (apple ? appleNames[part] : undefined) ?? plainNames[part] ?? (part.length === 1 ? part.toUpperCase() : part)
    )
    .join(' ')
}
