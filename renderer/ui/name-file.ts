/** The last part of a path, of whichever system: what people call the file or folder. */
export function nameFile(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? path
}
