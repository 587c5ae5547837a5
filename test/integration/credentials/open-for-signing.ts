import type { Asset } from '@trustnxt/c2pa-ts/asset'
import { BMFF, JPEG, PNG } from '@trustnxt/c2pa-ts/asset'
import { findTiffManifest } from '../../../main/metadata/credentials/find-tiff-manifest.ts'

/** Puts a manifest store of this many empty bytes into a file and says where it stands. */
type Place = (
  file: Buffer,
  length: number
) => { readonly file: Buffer; readonly start: number; readonly around: number }

/** A photo as something that can be signed. The library signs JPEG, PNG and AVIF; WebP and TIFF are laid out here, as C2PA 2.1, A.3 says. */
export function openForSigning(file: Buffer): Asset {
  if (JPEG.canRead(file)) return new JPEG(file)
  if (PNG.canRead(file)) return new PNG(file)
  if (BMFF.canRead(file)) return new BMFF(file)
  return file.toString('latin1', 0, 4) === 'RIFF'
    ? new LaidOutAsset(file, 'image/webp', placeInWebp)
    : new LaidOutAsset(file, 'image/tiff', placeInTiff)
}

class LaidOutAsset implements Asset {
  readonly mimeType: string
  readonly #place: Place
  #file: Buffer
  #start = 0
  #length = 0
  #around = 0

  constructor(file: Buffer, mimeType: string, place: Place) {
    this.#file = file
    this.mimeType = mimeType
    this.#place = place
  }

  getDataLength() {
    return this.#file.length
  }

  getDataRange(start = 0, length = this.#file.length - start) {
    return Promise.resolve(new Uint8Array(this.#file.subarray(start, start + length)))
  }

  getManifestJUMBF() {
    return undefined
  }

  dumpInfo() {
    return this.mimeType
  }

  getHashExclusionRange() {
    return { start: this.#around, length: this.#start + this.#length - this.#around }
  }

  async ensureManifestSpace(length: number) {
    const { file, start, around } = this.#place(this.#file, length)
    this.#file = file
    this.#start = start
    this.#length = length
    this.#around = around
  }

  async writeManifestJUMBF(store: Uint8Array) {
    this.#file.set(store, this.#start)
  }
}

// A chunk at the end; the file's own length counts it.
const placeInWebp: Place = (file, length) => {
  const head = Buffer.from('C2PA\0\0\0\0', 'latin1')
  head.writeUInt32LE(length, 4)
  const grown = Buffer.concat([file, head, Buffer.alloc(length + (length % 2))])
  grown.writeUInt32LE(grown.length - 8, 4)
  return { file: grown, start: file.length + head.length, around: file.length }
}

// The first directory moves to the end, with one entry more.
const placeInTiff: Place = (file, length) => {
  if (file.toString('latin1', 0, 4) !== 'II*\0') throw new Error('These tests lay out little-endian TIFF only')
  const directory = file.readUInt32LE(4)
  const count = file.readUInt16LE(directory)
  const start = file.length + (file.length % 2)
  const moved = start + length + (length % 2)
  const entry = Buffer.alloc(12)
  entry.writeUInt16LE(0xcd41, 0)
  entry.writeUInt16LE(7, 2)
  entry.writeUInt32LE(length, 4)
  entry.writeUInt32LE(start, 8)
  const entries = file.subarray(directory + 2, directory + 2 + count * 12)
  const head = Buffer.alloc(2)
  head.writeUInt16LE(count + 1)
  const next = file.subarray(directory + 2 + count * 12, directory + 6 + count * 12)
  const grown = Buffer.concat([file, Buffer.alloc(moved - file.length), head, entries, entry, next])
  grown.writeUInt32LE(moved, 4)
  if (findTiffManifest(grown)?.start !== start) throw new Error('The manifest is not where it was put')
  return { file: grown, start, around: start }
}
