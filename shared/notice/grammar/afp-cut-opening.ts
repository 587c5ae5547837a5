import type { NoticeText } from '../notice-text.ts'

const openings = ['', '[s]', 's', '(s)'].map(
  (plural) => `the erroneous mention${plural} appearing in the metadata of this photo`
)

/**
 * Where a text that was cut inside the first words of the English AFP amendment begins it (folded offset), or null.
 *
 * At least "The erroneous" must stand there, after a sentence or a slash: less proves nothing.
 */
export function findCutAfpOpening(text: NoticeText): number | null {
  const tail = text.folded.slice(-80).trimEnd()
  const at = tail.lastIndexOf('the erroneous')
  if (at < 0 || !openings.some((opening) => opening.startsWith(tail.slice(at)))) return null
  const before = tail.slice(0, at).trimEnd()
  if (before !== '' && !/[/.)"']$/.test(before)) return null
  return text.folded.slice(-80).indexOf('the erroneous', at) + Math.max(0, text.folded.length - 80)
}
