import { readFile, writeFile } from 'node:fs/promises'

/** Gives a JPEG its IIM block once more, in a second APP13 segment after a comment, as some programs leave it. */
export async function doubleBlock(
  path: string,
  change: (segment: Buffer) => Buffer = (segment) => segment
): Promise<void> {
  const bytes = await readFile(path)
  const start = bytes.indexOf(Buffer.from('Photoshop 3.0\0', 'latin1')) - 4
  const end = start + 2 + bytes.readUInt16BE(start + 2)
  const comment = Buffer.from([0xff, 0xfe, 0, 4, 0x68, 0x69])
  const second = change(Buffer.from(bytes.subarray(start, end)))
  await writeFile(path, Buffer.concat([bytes.subarray(0, end), comment, second, bytes.subarray(end)]))
}
