/** How alike two texts are by their runs of three letters, from 0 to 1 (Dice): case, accents, punctuation and white space do not count. */
export function measureSimilarity(one: string, other: string): number {
  const [left, right] = [listTrigrams(one), listTrigrams(other)]
  if (left.size === 0 || right.size === 0) return 0
  let shared = 0
  for (const trigram of left) if (right.has(trigram)) shared += 1
  return (2 * shared) / (left.size + right.size)
}

function listTrigrams(text: string): ReadonlySet<string> {
  const letters = ` ${listWords(text).join(' ')} `
  return new Set(Array.from({ length: Math.max(0, letters.length - 2) }, (_, at) => letters.slice(at, at + 3)))
}

// Folded: small letters without accents.
function listWords(text: string): readonly string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
