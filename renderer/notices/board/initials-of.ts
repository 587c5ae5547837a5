const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })

const firstOf = (text: string, count: number): string =>
  [...characters.segment(text)]
    .slice(0, count)
    .map(({ segment }) => segment)
    .join('')

/** "MO" of "M. Okonkwo-Lindqvist", "DA" of "dana": the first letters of the first and the last word, or the first two of the only one. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s._]+/u).filter((word) => word !== '')
  const [first = ''] = words
  const last = words.at(-1) ?? ''
  return (words.length > 1 ? firstOf(first, 1) + firstOf(last, 1) : firstOf(first, 2)).toLocaleUpperCase('en')
}
