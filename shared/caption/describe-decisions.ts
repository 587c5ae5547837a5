import { codePages } from '../contract/code-pages.ts'
import type { WriteDecisions } from '../contract/write-decisions.ts'
import { findField } from '../fields/find-field.ts'

/** What was decided for a write beside its values, a sentence each; none where nothing was. */
export function describeDecisions({
  cutIim,
  readAs,
  guessedAs,
  otherNames,
  leftSidecars,
  merged,
  restored
}: WriteDecisions): readonly string[] {
  return [
    ...(cutIim === undefined ? [] : [describeCut(cutIim)]),
    ...(readAs === undefined ? [] : [describeCharsetChoice(readAs)]),
    ...(guessedAs === undefined ? [] : [describeGuess(guessedAs)]),
    ...(otherNames === undefined ? [] : [describeOtherNames(otherNames)]),
    ...(leftSidecars === undefined ? [] : [describeLeft(leftSidecars)]),
    ...(merged === undefined ? [] : describeMerged(merged)),
    ...(restored === undefined ? [] : [describeRestored(restored)])
  ]
}

function describeCut({ fields, by }: NonNullable<WriteDecisions['cutIim']>): string {
  const named = joinWords(fields.map((key) => findField(key).label))
  const word = by === 'person' ? 'as was asked' : "as the desk's settings say"
  return `${named}: cut at a word in IIM, ${word}; whole in XMP.`
}

function describeCharsetChoice(charset: NonNullable<WriteDecisions['readAs']>): string {
  if (charset === 'repair-double') return 'IIM text that was encoded twice is as it was before; all IIM text is UTF-8.'
  const words = codePages.find(({ name }) => name === charset)?.words ?? 'UTF-8'
  return `All IIM text was read as ${words} and is UTF-8 now.`
}

function describeGuess(charset: string): string {
  const words = codePages.find(({ name }) => name === charset)?.words ?? charset
  return `IIM was read as ${words}, a guess; all its text is UTF-8 now. Check names and accents; undo gives the old bytes back.`
}

function describeOtherNames(names: number): string {
  return names === 1
    ? 'The file had another name on the disk (hard link), which keeps the bytes from before.'
    : `The file had ${names} other names on the disk (hard links), which keep the bytes from before.`
}

function describeLeft({ names, fields }: NonNullable<WriteDecisions['leftSidecars']>): string {
  const labels = joinWords(fields.map((key) => findField(key).label))
  const [says, words] = names.length === 1 ? ['says', 'its words'] : ['say', 'their words']
  return `${joinWords(names.map((name) => JSON.stringify(name)))} beside the photo still ${says} otherwise of ${labels}: only the photo was written. Programs that read sidecars first show ${words}.`
}

function describeMerged(merged: NonNullable<WriteDecisions['merged']>): readonly string[] {
  const told = [
    [merged.back, 'as before'],
    [merged.merged, 'both changes put together'],
    [merged.kept, 'kept as it was set since'],
    [merged.left, 'left as it is: the same words were changed since']
  ] as const
  return told.flatMap(([fields, words]) =>
    fields.length === 0 ? [] : [`${joinWords(fields.map((key) => findField(key).label))}: ${words}.`]
  )
}

function describeRestored({ revision, how }: NonNullable<WriteDecisions['restored']>): string {
  return how === 'exact'
    ? `The exact bytes of revision ${revision}.`
    : `The fields of revision ${revision}; its bytes were never kept, as another program replaced them.`
}

function joinWords(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' and ')
}
