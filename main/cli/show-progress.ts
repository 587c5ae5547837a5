import { escapeControls } from './escape-controls.ts'

/** One line on the terminal that is written over, for people who wait. */
export interface Progress {
  show(text: string): void
  /** Takes the line away. */
  clear(): void
}

/** A progress line on standard error where that is a terminal; else nothing is shown. */
export function startProgress(): Progress {
  const { stderr } = process
  let shown = false
  return {
    show(text) {
      if (!stderr.isTTY) return
      // A line longer than the terminal wraps and cannot be written over. A terminal of no width does not know its own.
      const room = (stderr.columns || 80) - 1
      stderr.write(`\r\u{1b}[K${[...escapeControls(text)].slice(0, room).join('')}`)
      shown = true
    },
    clear() {
      if (shown) stderr.write('\r\u{1b}[K')
      shown = false
    }
  }
}
