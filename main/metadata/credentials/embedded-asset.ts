import type { Asset } from '@trustnxt/c2pa-ts/asset'

/** Where the manifest store stands in a file: its own bytes, and all the container adds around them. */
export interface ManifestPlace {
  readonly start: number
  readonly length: number
  readonly around: { readonly start: number; readonly length: number }
}

/** A file in memory whose manifest store was found already. Only for checking: it refuses to be written. */
export class EmbeddedAsset implements Asset {
  readonly mimeType: string
  readonly #file: Uint8Array
  readonly #place: ManifestPlace

  constructor(file: Uint8Array, mimeType: string, place: ManifestPlace) {
    this.mimeType = mimeType
    this.#file = file
    this.#place = place
  }

  getDataLength(): number {
    return this.#file.length
  }

  getDataRange(start = 0, length = this.#file.length - start): Promise<Uint8Array> {
    return Promise.resolve(this.#file.subarray(start, start + length))
  }

  getManifestJUMBF(): Uint8Array {
    const { start, length } = this.#place
    return this.#file.subarray(start, start + length)
  }

  getHashExclusionRange(): { start: number; length: number } {
    return { ...this.#place.around }
  }

  dumpInfo(): string {
    return `${this.mimeType}, manifest store of ${this.#place.length} bytes at ${this.#place.start}`
  }

  ensureManifestSpace(): Promise<void> {
    return Promise.reject(new Error('Credentials are only read here, never written'))
  }

  writeManifestJUMBF(): Promise<void> {
    return this.ensureManifestSpace()
  }
}
