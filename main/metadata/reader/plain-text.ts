/** The text as it is compared: line ends as LF, no blanks at the end of the text. */
export function toComparable(text: string): string {
  return text.replace(/\r\n?/g, '\n').trimEnd()
}

/** True for text that says nothing: only blanks, or the "-" that some senders put where they have no value. */
export function isBlank(text: string): boolean {
  return /^\s*-?\s*$/.test(text)
}
