import { toComparable } from './plain-text.ts'

/**
 * True where `cut` can be what is left of `whole` after a program cut it to `maxBytes` for IIM.
 *
 * A cut at a byte may spoil the last character; a cut at a word ends a little earlier. A shorter text that would have fitted is no cut.
 */
export function isIimCut(cut: string, whole: string, maxBytes: number): boolean {
  const full = toComparable(whole)
  if (Buffer.byteLength(full) <= maxBytes) return false
  const rest = toComparable(cut).replace(/(?:\u{fffd}+|\.{1,3}|…)$/u, '')
  return rest !== '' && Buffer.byteLength(rest) * 2 >= maxBytes && full.startsWith(rest)
}
