import type { PressedKey } from '../state/match-keys.ts'

const aside =
  /^(?:Control|Shift|Alt|Meta|AltGraph|CapsLock|NumLock|ScrollLock|Fn|OS|Dead|Unidentified|Process|Compose|Tab|Escape|Enter)$/

/** A pressed key as a command's binding, "Ctrl+Shift+M", "n", "?"; null for keys that cannot be given away, and while only Ctrl or the like is down. */
export function readPressed(pressed: PressedKey, apple: boolean): string | null {
  if (aside.test(pressed.key) || (apple ? pressed.ctrlKey : pressed.metaKey)) return null
  const digit = /^Digit([0-9])$/.exec(pressed.code)?.[1]
  const key = pressed.key === ' ' ? 'Space' : (digit ?? pressed.key)
  const isSign = key.length === 1 && !/[a-z0-9]/i.test(key)
  const held = [
    (apple ? pressed.metaKey : pressed.ctrlKey) ? 'Ctrl' : '',
    pressed.altKey ? 'Alt' : '',
    // A sign such as "?" needs Shift on some keyboards and not on others.
    pressed.shiftKey && !isSign ? 'Shift' : ''
  ].filter(Boolean)
  const name = key.length > 1 ? key : held.length > 0 ? key.toUpperCase() : key.toLowerCase()
  return [...held, name].join('+')
}

/** True for a key that writes a sign: a command that works while typing cannot have it. */
export function isTypingKey(binding: string): boolean {
  const parts = binding === '+' ? ['+'] : binding.split('+')
  const key = parts.at(-1) ?? ''
  return (key.length === 1 || key === 'Space') && !parts.includes('Ctrl') && !parts.includes('Alt')
}
