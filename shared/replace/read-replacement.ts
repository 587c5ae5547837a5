/** A piece of what is put in: words, or what a group found (0 is the whole). */
export type ReplacementPart = string | { readonly group: number }

/** What a replacement is made of, or what is wrong with it in words. */
export type Replacement = { readonly parts: readonly ReplacementPart[] } | { readonly problem: string }

const reference = /\$(?:(\$)|(\d{1,2})|\{([^}]*)\})/g

/** Takes `$1`, `${name}`, `$0` and `$$` of a replacement apart. A group that the pattern does not have is a problem. */
export function readReplacement(
  text: string,
  { count, named }: { readonly count: number; readonly named: Readonly<Record<string, number>> }
): Replacement {
  const parts: ReplacementPart[] = []
  let from = 0
  for (const match of text.matchAll(reference)) {
    if (match.index > from) parts.push(text.slice(from, match.index))
    from = match.index + match[0].length
    const [, dollar, digits, name] = match
    if (dollar !== undefined) {
      parts.push('$')
      continue
    }
    const group = digits === undefined ? findGroup(name ?? '', named) : Number(digits)
    if (group === undefined || group > count)
      return { problem: `The pattern has no group ${match[0]}. A dollar sign itself is written $$.` }
    parts.push({ group })
  }
  if (from < text.length) parts.push(text.slice(from))
  return { parts }
}

function findGroup(name: string, named: Readonly<Record<string, number>>): number | undefined {
  return /^\d+$/.test(name) ? Number(name) : named[name]
}
