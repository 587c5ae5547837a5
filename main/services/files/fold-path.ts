/** A path to compare names by: many disks take "A.jpg" and "a.jpg", and composed and decomposed letters, for one name. */
export function foldPath(path: string): string {
  return path.normalize().toLowerCase()
}
