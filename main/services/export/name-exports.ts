import { extname } from 'node:path'

// The file systems of Linux and macOS and exFAT all take a name of 255 bytes of UTF-8 or more.
const longestName = 255

/** How one file of a batch is to be called: `number` tells it from the others of its name, of which there are `among`. */
export interface PlannedName {
  /** Folders below the target. */
  readonly folders: readonly string[]
  readonly stem: string
  /** With its dot: ".jpg". */
  readonly extension: string
  readonly number: number
  readonly among: number
}

/**
 * The names to try for an exported file, best first: "a.jpg", "a-2.jpg", "a-3.jpg" … those of the batch's other files left out. A name is never used over an
 * existing file. With `refuse` there is only the first.
 *
 * A stem too long for its ending is cut, between two characters: no name has more than 255 bytes.
 */
export function* nameExports(
  { stem, extension, number, among }: Omit<PlannedName, 'folders'>,
  taken: 'number' | 'refuse' = 'number'
): Generator<string, void, undefined> {
  if (taken === 'refuse') {
    yield join(stem, extension)
    return
  }
  yield join(stem, number === 1 ? extension : `-${number}${extension}`)
  for (let count = among + 1; ; count += 1) yield join(stem, `-${count}${extension}`)
}

/** A file name without its ending. */
export function stemOf(fileName: string): string {
  const extension = extname(fileName)
  return extension === '' ? fileName : fileName.slice(0, -extension.length)
}

function join(stem: string, ending: string): string {
  let cut = ''
  let bytes = Buffer.byteLength(ending)
  for (const character of stem) {
    bytes += Buffer.byteLength(character)
    if (bytes > longestName) break
    cut += character
  }
  return `${cut}${ending}`
}
