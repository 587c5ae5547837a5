/** A pressed key as the page tells it. */
export type PressedKey = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** True where the pressed key is the binding: "Ctrl+S", "Shift+A", "n", "?", "PageDown". Ctrl is ⌘ on Apple keyboards. */
export function matchKeys(binding: string, pressed: PressedKey, apple: boolean): boolean {
  const parts = binding === '+' ? ['+'] : binding.split('+')
  const key = parts.at(-1) ?? ''
  const wants = (name: string): boolean => parts.slice(0, -1).includes(name)
  const command = apple ? pressed.metaKey : pressed.ctrlKey
  const other = apple ? pressed.ctrlKey : pressed.metaKey
  if (command !== wants('Ctrl') || other || pressed.altKey !== wants('Alt')) return false
  // "?" and the like need Shift on some keyboards and not on others: the sign itself decides.
  const isSign = key.length === 1 && !/[a-z0-9]/i.test(key)
  if (!isSign && pressed.shiftKey !== wants('Shift')) return false
  // A digit is a place on the keyboard: Shift makes another sign of it, and on a French keyboard it needs Shift itself.
  if (/^[0-9]$/.test(key)) return pressed.key === key || pressed.code === `Digit${key}`
  const name = key === 'Space' ? ' ' : key
  return pressed.key.toLowerCase() === name.toLowerCase()
}
