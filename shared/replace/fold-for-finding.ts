/** A text beside the form in which it is searched. `at[i]` is the place in the text of folded unit i; `at[folded.length]` is the text's length. */
export interface FoldedText {
  readonly folded: string
  readonly at: readonly number[]
}

/** What does not matter when texts are compared. */
export interface Folding {
  readonly ignoreCase: boolean
  readonly ignoreAccents: boolean
  /** Kinds of quote and dash, and how much white space stands between words. */
  readonly ignoreMarks: boolean
}

const cluster = /\P{M}\p{M}*|\p{M}+/gu
// Marks of Latin, Greek and Cyrillic only: in other scripts a mark is a letter of the word.
const accents = /[\u0300-\u036f]/g
// Letters that Unicode takes apart by none of its forms.
const strokes: Readonly<Record<string, string>> = {
  ...{ ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', æ: 'ae', Æ: 'AE', ß: 'ss', ẞ: 'SS' }
}
const marks: readonly (readonly [RegExp, string])[] = [
  [/^[\u2018-\u201b\u02bc\u00b4\u0060\u2032]$/, "'"],
  [/^[\u201c-\u201f\u00ab\u00bb\u2033]$/, '"'],
  [/^[\u2010-\u2015\u2212]$/, '-'],
  [/^\s+$/, ' ']
]

/** The text as it is searched, with the way back to every place in it. Linear in its length. */
export function foldForFinding(text: string, folding: Folding): FoldedText {
  let folded = ''
  const at: number[] = []
  for (const { 0: piece, index } of text.matchAll(cluster)) {
    const form = foldCluster(piece, folding)
    if (folding.ignoreMarks && form === ' ' && folded.endsWith(' ')) continue
    for (let unit = 0; unit < form.length; unit += 1) at.push(index + Math.min(unit, sameLength(piece, form)))
    folded += form
  }
  at.push(text.length)
  return { folded, at }
}

// Where a piece keeps its length, each unit of it is a place of its own: a surrogate pair may be cut by nobody.
function sameLength(piece: string, form: string): number {
  return piece.length === form.length ? piece.length : 0
}

function foldCluster(piece: string, { ignoreCase, ignoreAccents, ignoreMarks }: Folding): string {
  let form = piece.normalize('NFC')
  if (ignoreAccents) {
    const bare = piece.normalize('NFD').replace(accents, '')
    form = strokes[bare] ?? bare.normalize('NFC')
  }
  if (ignoreMarks) form = marks.find(([kind]) => kind.test(form))?.[1] ?? form
  return ignoreCase ? form.toLowerCase() : form
}
