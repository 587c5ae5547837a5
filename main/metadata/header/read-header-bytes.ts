import { extname } from 'node:path'
import type { TagEntry } from '../reader/tag-entries.ts'
import type { ByteSource } from './byte-source.ts'
import { Doubt } from './doubt.ts'
import type { FoundMetadata } from './found-metadata.ts'
import type { HeaderRead } from './header-result.ts'
import { readJpeg } from './jpeg/read-jpeg.ts'
import { isPng } from './png/list-png-chunks.ts'
import { readPng } from './png/read-png.ts'
import { isSidecar, readSidecar } from './sidecar/read-sidecar.ts'
import { isTiff, readTiff } from './tiff/read-tiff.ts'
import { isWebp, readWebp } from './webp/read-webp.ts'

// ExifTool names some files by their extension as well as by their bytes: with these it goes by the bytes.
const readers: readonly {
  readonly starts: (head: Buffer) => boolean
  readonly extensions: RegExp
  readonly read: (source: ByteSource) => FoundMetadata
}[] = [
  { starts: (head) => head[0] === 0xff && head[1] === 0xd8, extensions: /^(?:\.jpe?g|)$/i, read: readJpeg },
  { starts: isTiff, extensions: /^\.tiff?$/i, read: readTiff },
  { starts: isPng, extensions: /^(?:\.png|)$/i, read: readPng },
  { starts: isWebp, extensions: /^(?:\.webp|)$/i, read: readWebp },
  { starts: isSidecar, extensions: /^\.xmp$/i, read: readSidecar }
]

/** Reads a file's header. Throws Doubt where it is left to ExifTool. `path` only tells what the file is called. */
export function readHeaderBytes(source: ByteSource, path: string): HeaderRead {
  const head = source.read(0, Math.min(32, source.size))
  const reader = readers.find(({ starts }) => starts(head))
  if (reader === undefined || !reader.extensions.test(extname(path)))
    throw new Doubt('format', 'A kind of file for ExifTool')
  const found = reader.read(source)
  return { ok: true, entries: listEntries(found), preview: found.preview }
}

function listEntries({ format, mime, pixels, blocks, iim }: FoundMetadata): readonly TagEntry[] {
  const about = (group: string, place: string, name: string, value: string): TagEntry => ({
    key: `${group}:${place}:${name}`,
    group,
    name,
    value
  })
  return [
    about('File', format, 'FileType', format),
    about('File', format, 'MIMEType', mime),
    ...(pixels === null ? [] : [about('Composite', format, 'ImageSize', `${pixels.width} ${pixels.height}`)]),
    ...iim.map(({ group, place, raw }) => about(group, place, 'IPTC', `base64:${raw.toString('base64')}`)),
    ...blocks.flatMap(({ place, entries }) =>
      entries.map(({ group, name, value }) => ({ key: `${group}:${place}:${name}`, group, name, value }))
    )
  ]
}
