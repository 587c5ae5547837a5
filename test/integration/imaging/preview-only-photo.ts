import { readFile, truncate, writeFile } from 'node:fs/promises'
import type { ExifTool } from 'exiftool-vendored'
import { cornerJpeg } from './corner-picture.ts'

/** Writes a photo whose own picture is gone and whose embedded preview, 480 pixels long, is whole, as a broken transfer leaves it. */
export async function writePreviewOnlyPhoto(exiftool: ExifTool, path: string, orientation: number): Promise<void> {
  const thumbnail = `${path}.thumbnail`
  await writeFile(thumbnail, await cornerJpeg(orientation, false))
  await writeFile(path, await cornerJpeg(orientation))
  await exiftool.write(path, {}, { writeArgs: [`-ThumbnailImage<=${thumbnail}`, '-overwrite_original'] })
  const bytes = await readFile(path)
  let at = 2
  while (((bytes[at + 1] ?? 0) & 0xf0) === 0xe0) at += 2 + bytes.readUInt16BE(at + 2)
  await truncate(path, at)
}
