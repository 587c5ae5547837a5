// IIM 4.2 keeps codes, numbers and dates in up to 11 bytes, words in 32 and more.
const longestCode = 15

/** True for a field whose IIM value may be cut at a word: it has one, and it holds words. Half a country code would be another country. */
export function mayCutIim({ iim }: { readonly iim?: { readonly maxBytes: number } | undefined }): boolean {
  return iim !== undefined && iim.maxBytes > longestCode
}
