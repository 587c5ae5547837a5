import { extname } from 'node:path'

/** The names to try for an exported JPEG, best first: "a.jpg", "a-2.jpg", "a-3.jpg" … A name is never used over an existing file. */
export function* nameExports(fileName: string): Generator<string, never, undefined> {
  const extension = extname(fileName)
  const stem = extension === '' ? fileName : fileName.slice(0, -extension.length)
  yield `${stem}.jpg`
  for (let count = 2; ; count += 1) yield `${stem}-${count}.jpg`
}
