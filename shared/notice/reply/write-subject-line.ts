// Mail programs show about this much.
const longestSubject = 120

/** One line for the subject of a mail: what it is, the pictures, the photographer. */
export function writeSubjectLine(what: string, pictureIds: readonly string[], byline: string | null): string {
  const [first, second] = pictureIds
  const pictures = first === undefined ? '' : second === undefined ? first : `${first} + ${pictureIds.length - 1}`
  const facts = [pictures, byline ?? ''].filter((fact) => fact !== '').join(', ')
  return toSubject(facts === '' ? what : `${what} - ${facts}`)
}

/** A text as a subject: one line without control characters, which would begin a new header. */
export function toSubject(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  const characters = Array.from(line)
  return characters.length <= longestSubject ? line : `${characters.slice(0, longestSubject - 1).join('')}…`
}
