/** Sorts after every text in byte order: photos without a value stand last. */
export const blankKey = '\u{10ffff}'

// PostgreSQL's index entries hold some 2,700 bytes; nobody sorts by more than the start.
const keptLength = 120

/** What a text sorts by: without case and accents, numbers by their size ("IMG_2" before "IMG_10"). A blank sorts last. */
export function sortKey(text: string): string {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('\0', ' ')
    .trim()
  if (folded === '') return blankKey
  return folded
    .slice(0, keptLength)
    .toWellFormed()
    .replace(/\d+/g, (digits) => digits.padStart(10, '0'))
}

/** What a date sorts by: its digits in order, however it is punctuated; unknown parts sort first, no date last. */
export function dateKey(text: string): string {
  const digits = text.replace(/\D/g, '')
  return digits === '' ? blankKey : digits.slice(0, 14)
}
