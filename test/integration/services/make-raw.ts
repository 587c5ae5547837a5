import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'

/**
 * Makes a picture of a format the desk never writes; gives its path. It stands for camera raw, of which nobody can make a small one: a BMP of
 * four pixels, whatever its name says.
 */
export async function makeRaw(path: string, colour = 0x8b6436): Promise<string> {
  const file = Buffer.alloc(70)
  file.write('BM')
  file.writeUInt32LE(file.length, 2)
  file.writeUInt32LE(54, 10)
  file.writeUInt32LE(40, 14)
  file.writeInt32LE(2, 18)
  file.writeInt32LE(2, 22)
  file.writeUInt16LE(1, 26)
  file.writeUInt16LE(24, 28)
  for (const at of [54, 57, 62, 65]) file.writeUIntLE(colour, at, 3)
  await writeFile(path, file)
  return path
}

/** The SHA-256 of bytes a test holds. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
