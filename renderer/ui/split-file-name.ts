/** A file name in two parts: the head may be cut, the tail (the last of the stem and the extension) always stays. */
export function splitFileName(name: string, tailLength = 10): { readonly head: string; readonly tail: string } {
  const units = [...name]
  if (units.length <= tailLength + 4) return { head: '', tail: name }
  return { head: units.slice(0, -tailLength).join(''), tail: units.slice(-tailLength).join('') }
}
