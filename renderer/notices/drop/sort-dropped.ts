/** What a file says of itself before and after it is dropped. */
interface DroppedFile {
  readonly name: string
  readonly size: number
}

const noticeFile = /\.(?:txt|eml|html?|xml|json)$/i

/** The names a file dialog offers. */
export const noticeFileTypes = '.txt,.eml,.html,.htm,.xml,.json'

/** Files that can be notices, by their names, and the others. */
export function sortDropped<File extends DroppedFile>(
  files: readonly File[]
): { readonly notices: readonly File[]; readonly others: readonly File[] } {
  return {
    notices: files.filter(({ name }) => noticeFile.test(name)),
    others: files.filter(({ name }) => !noticeFile.test(name))
  }
}

/** What is known of a thing while it is dragged: its kind and media type, which systems leave empty for types they do not know. */
interface DraggedThing {
  readonly kind: string
  readonly type: string
}

// A folder has no type either; what it is shows when it is dropped.
const mayBeNotice = /^(?:|text\/.*|message\/rfc822|application\/(?:json|xml|octet-stream|x-extension-eml))$/

/** How many of the things being dragged may be notice files; 0 leaves the drag to others. */
export function countDragged(things: readonly DraggedThing[]): number {
  return things.filter(({ kind, type }) => kind === 'file' && mayBeNotice.test(type)).length
}
