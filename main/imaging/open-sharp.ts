import { readFile } from 'node:fs/promises'
import type { Sharp } from 'sharp'
import sharp from 'sharp'

// libvips may keep results by path, and a file can be replaced under the same name. Nothing is made twice here anyway.
sharp.cache(false)
// One thread a picture: the desk makes several at once, and a small machine stays usable.
sharp.concurrency(1)
// A text file under a photo's name must not reach a document renderer.
sharp.block({
  operation: [
    'VipsForeignLoadSvgFile',
    'VipsForeignLoadPdf',
    'VipsForeignLoadMagick',
    'VipsForeignLoadOpenslide',
    'VipsForeignLoadVips'
  ]
})

// A 30,000 × 16,000 pixel scan. Larger pictures are refused, not tried.
const largestPicture = 500_000_000

/** What a picture is decoded for. `screen` shows what can be had of a damaged file; `export` refuses one. */
export type Purpose = 'screen' | 'export'

/** The picture in a file or in bytes, not yet decoded. Pictures over 500 million pixels are refused when they are decoded. */
export async function openSharp(source: string | Uint8Array, purpose: Purpose): Promise<Sharp> {
  return sharp(await takeLiterally(source), {
    failOn: purpose === 'screen' ? 'none' : 'error',
    limitInputPixels: largestPicture,
    sequentialRead: true
  })
}

// libvips reads "name.jpg[page=1]" as options, so a name that ends in a bracket is not a name to it.
async function takeLiterally(source: string | Uint8Array): Promise<string | Uint8Array> {
  return typeof source === 'string' && source.endsWith(']') ? await readFile(source) : source
}
