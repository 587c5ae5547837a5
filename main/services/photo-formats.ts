import { extname } from 'node:path'

const extensions: ReadonlySet<string> = new Set(
  [
    'jpg jpeg jpe jfif tif tiff png webp heic heif hif avif psd psb',
    // RAW, by maker: Adobe, Canon, Nikon, Sony, Fuji, Panasonic, Olympus, Pentax, Samsung, Leica, Hasselblad, Phase One, Sigma.
    'dng cr2 cr3 crw nef nrw arw sr2 srf raf rw2 raw orf pef srw rwl 3fr fff iiq x3f'
  ]
    .join(' ')
    .split(' ')
)

/** What a file's name says: a photo by its extension, nothing (no extension: its first bytes must tell), or something else. */
export function judgeName(fileName: string): 'photo' | 'unsaid' | 'other' {
  const extension = extname(fileName).slice(1).toLowerCase()
  if (extension === '') return 'unsaid'
  return extensions.has(extension) ? 'photo' : 'other'
}

/** True where the first 16 bytes are those of a JPEG, TIFF, PNG, WebP, PSD or ISO base media picture (HEIC, AVIF, CR3). */
export function startsLikePhoto(head: Uint8Array): boolean {
  const hex = Buffer.from(head).toString('hex')
  // JPEG, both TIFFs, PNG, PSD; then WebP; then the brands of ISO base media.
  return (
    /^(?:ffd8ff|49492a00|4d4d002a|89504e470d0a1a0a|38425053)/.test(hex) ||
    /^52494646.{8}57454250/.test(hex) ||
    /^....ftyp(?:heic|heix|hevc|mif1|msf1|avif|avis|crx )/s.test(Buffer.from(head).toString('latin1'))
  )
}
