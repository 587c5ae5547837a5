import type { Notice } from '../../../shared/contract/notice.ts'
import { dutyWords } from '../../../shared/notice/duty-words.ts'

// A kill is proven by its duties and locks.
const mustBeSearched: ReadonlySet<Notice['parsed']['kind']> = new Set(['correction', 'replacement'])

/** What speaks against closing a notice, a line each: duties that are open, wrong values that are left or were never searched for. */
export function listUnproven({
  duties,
  residue,
  parsed
}: Pick<Notice, 'duties' | 'residue' | 'parsed'>): readonly string[] {
  const open = duties.filter(({ done }) => done === null).map(({ duty }) => dutyWords[duty])
  const places = residue?.places ?? 0
  return [
    ...(open.length === 0 ? [] : [`Open: ${open.join(', ')}.`]),
    ...(places === 0 ? [] : [`${places} ${places === 1 ? 'place holds' : 'places hold'} the wrong value.`]),
    ...(residue === null && mustBeSearched.has(parsed.kind)
      ? ['Nobody has searched for what is left of the wrong value.']
      : [])
  ]
}
