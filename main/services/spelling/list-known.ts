import { listWords } from '../../../shared/spelling/list-words.ts'

/** The words of texts that are right: each one, and where words are joined by hyphens, the whole. */
export function listKnown(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) =>
    listWords(text).flatMap(({ written, parts }) => [written, ...parts.map((part) => part.written)])
  )
}
