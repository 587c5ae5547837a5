/** A text as an editor holds it, every line break one "\n", and how each break was written. */
export interface BrokenText {
  readonly text: string
  /** "\n", "\r\n" or "\r", one for each line break. */
  readonly breaks: readonly string[]
}

const anyBreak = /\r\n?|\n/g

/** Takes a text's line breaks apart from its words, so that CR/LF of another system outlives an edit. */
export function splitBreaks(whole: string): BrokenText {
  const breaks = whole.match(anyBreak) ?? []
  return { text: whole.replace(anyBreak, '\n'), breaks }
}

/** The whole text again, each break as it was written. */
export function joinBreaks({ text, breaks }: BrokenText): string {
  let at = 0
  return breaks.every((one) => one === '\n')
    ? text
    : text.replace(/\n/g, () => {
        const written = breaks[at] ?? '\n'
        at += 1
        return written
      })
}

/** How most breaks of a text are written: what a new one becomes. */
export function usualBreak(breaks: readonly string[]): string {
  const count = (written: string): number => breaks.filter((one) => one === written).length
  return ['\n', '\r\n', '\r'].reduce((most, one) => (count(one) > count(most) ? one : most))
}

/** Where a place of the whole text stands in an editor's text, in UTF-16 units. */
export function placeInEditor(whole: string, place: number): number {
  return place - (whole.slice(0, place).match(/\r\n/g)?.length ?? 0)
}
