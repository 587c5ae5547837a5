// An ellipsis is no end: whoever shortened the text put it there.
const sentenceEnd = /[!?)\]}"'”’»」。！？]$|(?<!\.)\.$/
// A credit behind the last sentence is an end too: "… was staged. REUTERS/Jo Dale".
const creditEnd = /[.!?)"”] ?REUTERS(?: ?\/ ?\p{Lu}[\p{L} .'’-]{1,40})?$/u
const leftOut = /\[\s?(?:\.{3}|…)\s?\]/

// Signatures, phone numbers and slugs end without a full stop too, but on short lines.
const shortestCutLine = 40

/**
 * True when prose shows that part of it is missing: it stops without the end of a sentence, or holds "[...]".
 *
 * Only a last line of 40 characters or more is judged. Headlines and slugs end like this always: do not ask for them.
 */
export function looksTruncated(raw: string): boolean {
  if (leftOut.test(raw)) return true
  const text = raw.trimEnd()
  const lastLine = text.slice(text.lastIndexOf('\n') + 1)
  return lastLine.length >= shortestCutLine && !sentenceEnd.test(lastLine) && !creditEnd.test(lastLine.slice(-80))
}
