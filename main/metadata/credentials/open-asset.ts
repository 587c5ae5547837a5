import type { Asset } from '@trustnxt/c2pa-ts/asset'
import { BMFF, JPEG, PNG } from '@trustnxt/c2pa-ts/asset'
import { EmbeddedAsset } from './embedded-asset.ts'
import { findTiffManifest } from './find-tiff-manifest.ts'
import { findWebpManifest } from './find-webp-manifest.ts'

/**
 * The file as something whose manifest can be read and whose bytes can be hashed, or null for a format that is not checked: JPEG, PNG, HEIC, AVIF,
 * WebP and TIFF are. Throws where the file is not built as its kind must be.
 */
export function openAsset(file: Buffer): Asset | null {
  if (JPEG.canRead(file)) return new JPEG(file)
  if (PNG.canRead(file)) return new PNG(file)
  if (BMFF.canRead(file)) return new BMFF(file)
  const webp = findWebpManifest(file)
  if (webp !== null) return new EmbeddedAsset(file, 'image/webp', webp)
  const tiff = findTiffManifest(file)
  return tiff === null ? null : new EmbeddedAsset(file, 'image/tiff', tiff)
}
