/** A key for each of several texts that may repeat: the text, and which one of its kind it is. */
export function keyRepeated(texts: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return texts.map((text) => {
    const count = (seen.get(text) ?? 0) + 1
    seen.set(text, count)
    return `${text} ${count}`
  })
}
