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
  const write = (text: string): void => {
    if (stderr.isTTY) stderr.write(`\r\u{1b}[K${text}`)
  }
  return {
    show: (text) => write(escapeControls(text).slice(0, Math.max(20, (stderr.columns ?? 80) - 1))),
    clear: () => write('')
  }
}
