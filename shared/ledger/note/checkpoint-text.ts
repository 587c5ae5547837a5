import { readBase64, writeBase64 } from './base64.ts'

/** What a checkpoint says: which log, how many entries it has, and the hash of their tree as 64 hexadecimal digits. */
export interface Checkpoint {
  readonly origin: string
  readonly size: number
  readonly root: string
}

/** The text of a checkpoint, to be signed as a note. Source: https://c2sp.org/tlog-checkpoint. */
export function writeCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${writeBase64(root)}\n`
}

/** The checkpoint in the text of a note, whatever lines follow it; undefined where it is none. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const [origin = '', digits = '', encoded = '', ...rest] = text.split('\n')
  const size = Number(digits)
  const root = readBase64(encoded)
  const isSize = /^(0|[1-9]\d*)$/.test(digits) && Number.isSafeInteger(size)
  // The text ends in a newline, and no line of it is empty.
  const isWhole = rest.pop() === '' && rest.every((line) => line !== '')
  if (origin === '' || !isSize || root?.length !== 64 || !isWhole) return undefined
  return { origin, size, root }
}
