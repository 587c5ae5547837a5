const letters: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae' }

/** A letter that Unicode takes apart by none of its forms and that other desks write without its stroke, alone or with an accent. */
export const foldedLetter = /[ßẞøØłŁđĐæÆǿǾǽǼǣǢ]/

/** A text with ß, ø, ł, đ and æ as they are written without their strokes, in small letters; the search index folds the same (`foldText`). */
export function foldLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[ßẞøØłŁđĐæÆ]\p{Mn}*/gu, (letter) => letters[letter.charAt(0).toLowerCase()] ?? letter)
    .normalize('NFC')
}
