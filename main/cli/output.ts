import { escapeControls, escapeJson } from './escape-controls.ts'

/** Prints one line of text for people. Whatever steers a terminal is shown, not obeyed. */
export function printLine(text = ''): void {
  process.stdout.write(`${escapeControls(text)}\n`)
}

/** Prints a result as JSON, indented. */
export function printJson(value: unknown): void {
  process.stdout.write(`${escapeJson(JSON.stringify(value, null, 2))}\n`)
}

/** Prints a result as one line of JSON. */
export function printJsonLine(value: unknown): void {
  process.stdout.write(`${escapeJson(JSON.stringify(value))}\n`)
}

/** Says what failed on standard error, in one line: "erratum: path: message". */
export function printFailure({
  message,
  path
}: {
  readonly message: string
  readonly path?: string | undefined
}): void {
  process.stderr.write(`${escapeControls(`erratum: ${path === undefined ? '' : `${path}: `}${message}`)}\n`)
}
