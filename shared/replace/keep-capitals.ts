/** The text with the capitals of what it stands in for: all of them, the first one, or none; else as it is. */
export function keepCapitals(found: string, text: string): string {
  const upper = found.toUpperCase()
  const lower = found.toLowerCase()
  if (upper === lower) return text
  if (found === upper && [...found].filter((letter) => letter.toLowerCase() !== letter).length > 1)
    return text.toUpperCase()
  if (found === lower) return text.toLowerCase()
  const [first = '', ...rest] = text
  const [begin = ''] = found
  return begin === begin.toUpperCase() ? first.toUpperCase() + rest.join('') : text
}
