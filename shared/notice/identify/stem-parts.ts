import { foldPictureId } from '../fold-picture-id.ts'

// An id has at most so many parts ("000_36QX7AB"), a file name of an export a few more ("AFP_000_36QX7AB-web-b1600 (1)").
const mostParts = 3
const mostWords = 12
// Shorter or without a digit it is a size, a number in a series or a word.
const shortestId = 5

/** A file name without its extension. */
export function tellStem(fileName: string): string {
  return fileName.replace(/(?<=.)\.[^./\\]*$/, '')
}

/**
 * The ids that may stand inside a file name as whole words, folded: an export or a crop of "000_36QX7AB" is often called
 * "AFP_000_36QX7AB-b1600". What divides words there is whatever wrote the file's choice, so it does not count: see `foldStemPart`.
 */
export function listStemParts(stem: string): readonly string[] {
  const words = foldStemPart(stem).split('_').slice(0, mostWords)
  const parts = new Set<string>()
  for (let from = 0; from < words.length; from += 1) {
    for (let count = 1; count <= mostParts && from + count <= words.length; count += 1) {
      const part = words.slice(from, from + count).join('_')
      if (part.length >= shortestId && /\d/.test(part)) parts.add(part)
    }
  }
  return [...parts]
}

/** An id as it is compared with a part of a file name: folded, and with one kind of divider. */
export function foldStemPart(id: string): string {
  return foldPictureId(id)
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
}
