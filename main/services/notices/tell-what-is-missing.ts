import type { Notice } from '../../../shared/contract/notice.ts'

/** What a notice leaves open and what to wait for, where it asks for other values but does not state them all; null otherwise. */
export function tellWhatIsMissing({ parsed, state }: Pick<Notice, 'parsed' | 'state'>): string | null {
  if (parsed.valuesKnown || state !== 'values-unknown') return null
  const from = parsed.agency ?? 'the agency'
  const why = parsed.truncated
    ? 'The text was cut off before the right and the wrong value.'
    : 'The text announces a correction but states no right and wrong value.'
  const some = parsed.pairs.length === 0 ? '' : ` ${parsed.pairs.length} of its pairs could be read, not all.`
  return `${why}${some} Wait for the whole notice or the re-sent picture from ${from}; nothing is changed until then.`
}
