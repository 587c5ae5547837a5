/** Media types of exported pictures by the extension of their files, small letters with the dot. */
export const pictureMimes: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.tif': 'image/tiff',
  '.tiff': 'image/tiff',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.avif': 'image/avif'
}
