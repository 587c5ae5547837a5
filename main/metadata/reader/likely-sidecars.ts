import { join, parse } from 'node:path'

/** Where the sidecar of a photo is, if it has one: nearly every photo has none, and four looks cost less than the list of a large folder. */
export function listLikelySidecars(path: string): readonly string[] {
  const { dir, name, base } = parse(path)
  return [base, name].flatMap((start) => [join(dir, `${start}.xmp`), join(dir, `${start}.XMP`)])
}
