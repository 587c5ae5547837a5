/** A namespace without what ExifTool forgives: versions, and the slash at its end. Two that are the same so may be one to ExifTool. */
export function loosenNamespace(uri: string): string {
  return uri
    .replace(/\d+(?:\.\d+)*/g, '0')
    .replace(/\/+$/, '')
    .toLowerCase()
}
