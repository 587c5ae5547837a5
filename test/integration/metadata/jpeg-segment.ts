import { readFile, writeFile } from 'node:fs/promises'

/** A segment of a JPEG: its marker and what it holds. */
export interface HeldSegment {
  readonly marker: number
  readonly payload: Buffer
}

/** The first segment of this kind in a file. */
export async function takeSegment(path: string, marker: number, begin: string): Promise<HeldSegment> {
  const bytes = await readFile(path)
  for (let at = 2; at + 4 < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const payload = bytes.subarray(at + 4, at + 2 + bytes.readUInt16BE(at + 2))
    if (bytes[at + 1] === marker && payload.toString('latin1').startsWith(begin)) return { marker, payload }
  }
  throw new Error(`${path} has no segment ${begin}`)
}

/** Puts a segment in front of all others, as a second program would. */
export async function addSegment(path: string, { marker, payload }: HeldSegment): Promise<void> {
  const bytes = await readFile(path)
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(payload.length + 2, 2)
  await writeFile(path, Buffer.concat([bytes.subarray(0, 2), head, payload, bytes.subarray(2)]))
}
