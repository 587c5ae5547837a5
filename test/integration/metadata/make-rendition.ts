import sharp from 'sharp'
import type { TemporaryFolder } from './temporary-folder.ts'

/** Pixels of the rendition. */
export const size = { width: 60, height: 40 }

/** A grey picture in sRGB without metadata, as a pipeline would make it; gives its path. */
export async function makeRendition(folder: TemporaryFolder): Promise<string> {
  const to = folder.at('web.jpg')
  await sharp({ create: { ...size, channels: 3, background: '#888888' } })
    .withIccProfile('srgb')
    .jpeg()
    .toFile(to)
  return to
}
