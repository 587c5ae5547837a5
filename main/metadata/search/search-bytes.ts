import type { HeldBytes } from '../../services/ports/metadata-reader.ts'
import { findPhotoFile } from '../file/find-photo-file.ts'
import type { ByteSource } from '../header/byte-source.ts'
import { withFileSource } from '../header/byte-source.ts'
import type { FilePiece } from './list-pieces.ts'
import { listPieces } from './list-pieces.ts'

const encodings = ['utf8', 'latin1', 'utf16le', 'utf16be'] as const
type Encoding = (typeof encodings)[number]

interface Needle {
  readonly bytes: string
  readonly encoding: Encoding
}

const window = 4 * 1024 * 1024
// Room for the words around a hit, in the widest encoding.
const around = 400

/**
 * The stretches of a file's bytes, picture data left out, in which one of the words stands as text, in UTF-8, Latin-1 or UTF-16 and in any
 * case: a net for what no tag shows. Each is given with what stands around it; whether it is a word there, the caller judges.
 *
 * Text that is compressed is not found here: ExifTool unpacks it. Throws as the reader does.
 */
export async function searchBytes(
  path: string,
  words: readonly string[],
  signal: AbortSignal | undefined
): Promise<readonly HeldBytes[]> {
  await findPhotoFile(path)
  const needles = makeNeedles(words)
  return needles.length === 0
    ? []
    : withFileSource(path, (source) =>
        listPieces(source).flatMap((piece) => searchPiece(source, piece, needles, signal))
      )
}

function searchPiece(
  source: ByteSource,
  piece: FilePiece,
  needles: readonly Needle[],
  signal: AbortSignal | undefined
): readonly HeldBytes[] {
  const found = new Map<number, HeldBytes>()
  for (let start = piece.start; start < piece.end; start += window) {
    signal?.throwIfAborted()
    const bytes = source.read(start, Math.min(window + around, piece.end - start))
    const text = lower(bytes.toString('latin1'))
    for (const { bytes: needle, encoding } of needles) {
      for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
        if (!found.has(start + at))
          found.set(start + at, { part: piece.part, ...takeAround(source, piece, start + at, encoding) })
      }
    }
  }
  return [...found.values()]
}

// An even number of bytes before the hit, so that the pairs of UTF-16 stay together.
function takeAround(source: ByteSource, { start, end }: FilePiece, at: number, encoding: Encoding) {
  const room = Math.min(around / 2, at - start)
  const from = at - (room - (room % 2))
  const bytes = source.read(from, Math.min(around, end - from))
  return { text: decode(bytes, encoding), at: decode(bytes.subarray(0, at - from), encoding).length }
}

function decode(bytes: Buffer, encoding: Encoding): string {
  if (encoding !== 'utf16be') return bytes.toString(encoding)
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  return even.swap16().toString('utf16le')
}

function makeNeedles(words: readonly string[]): readonly Needle[] {
  const forms = words.flatMap((word) =>
    [word, word.toLowerCase(), word.toUpperCase()].flatMap((form) => [form.normalize('NFC'), form.normalize('NFD')])
  )
  const needles = new Map<string, Needle>()
  for (const form of forms) {
    if (form.trim() === '') continue
    for (const encoding of encodings) {
      if (encoding === 'latin1' && /[^\0-\xff]/.test(form)) continue
      const bytes = lower(encode(form, encoding).toString('latin1'))
      if (!needles.has(bytes)) needles.set(bytes, { bytes, encoding })
    }
  }
  return [...needles.values()]
}

function encode(text: string, encoding: Encoding): Buffer {
  return encoding === 'utf16be' ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, encoding)
}

// Bytes taken for Latin-1: only ASCII letters have a case of their own, the others may be halves of something else.
function lower(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}
