import { extname } from 'node:path'

// The file systems of Linux and macOS and exFAT all take a name of 255 bytes of UTF-8 or more.
const longestName = 255

/**
 * The names to try for an exported JPEG, best first: "a.jpg", "a-2.jpg", "a-3.jpg" … A name is never used over an existing file.
 *
 * A stem too long for its ending is cut, between two characters: no name has more than 255 bytes.
 */
export function* nameExports(fileName: string): Generator<string, never, undefined> {
  const extension = extname(fileName)
  const stem = extension === '' ? fileName : fileName.slice(0, -extension.length)
  yield join(stem, '.jpg')
  for (let count = 2; ; count += 1) yield join(stem, `-${count}.jpg`)
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
