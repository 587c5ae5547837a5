import type { TextSpan } from '../notice/parsed-notice.ts'

const token = /\S+/g
const before = /^[\p{P}\p{S}]*(?<![@#])/u
const after = /[.,;:!?)\]}"'»”’…]+$/
const address = /^(?:[a-z][a-z+.-]{1,10}:\/\/|www\.|mailto:)|@|^#\p{L}|_/iu
const host =
  /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:com|org|net|int|gov|edu|info|tv|news|press|eu|uk|us|[a-z]{2}(?=\/))(?:\/|$)/iu
const file =
  /\.(?:jpe?g|tiff?|png|psd|gif|heic|webp|svg|eps|ai|pdf|xmp|raw|cr[23]|nef|arw|dng|mp[34]|mov|txt|docx?|xlsx?|zip)$/iu
const variable = /\{[A-Za-z]\w*(?::[^{}\n]{0,200})?\}/g
// A code has no spaces; what is longer is no code but two signs of equality far apart.
const longestCode = 64

/**
 * The parts of a text that are nobody's spelling, in no order: addresses of pages and mail, handles and hashtags, file names, names with
 * underscores, `{variables}` and `=codes=` with this sign on each side. Linear in the text's length.
 */
export function listUnspelled(text: string, codeDelimiter: string): readonly TextSpan[] {
  const found = [...text.matchAll(variable)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length
  }))
  for (const { 0: written, index } of text.matchAll(token)) {
    const bare = written.replace(after, '').replace(before, '')
    if (address.test(bare) || host.test(bare) || file.test(bare))
      found.push({ start: index, end: index + written.length })
  }
  return [...found, ...listCodes(text, codeDelimiter)]
}

function listCodes(text: string, delimiter: string): readonly TextSpan[] {
  const found: TextSpan[] = []
  let open = text.indexOf(delimiter)
  while (open >= 0) {
    const close = text.indexOf(delimiter, open + 1)
    if (close < 0) break
    const between = text.slice(open + 1, Math.min(close, open + 1 + longestCode))
    const isCode = close - open > 1 && close - open <= longestCode && !/\s/.test(between)
    if (isCode) found.push({ start: open, end: close + 1 })
    open = isCode ? text.indexOf(delimiter, close + 1) : close
  }
  return found
}
