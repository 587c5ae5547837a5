import type { Notice } from '../../../shared/contract/notice.ts'
import { isKill } from '../group-notices.ts'

/** Why nothing can be searched for after this notice; undefined where a wrong value is known, or a picture is to be gone. */
export function refuseSearch({ parsed, derivedPairs }: Pick<Notice, 'parsed' | 'derivedPairs'>): string | undefined {
  const known = isKill({ parsed }) || parsed.pairs.length > 0 || derivedPairs.length > 0
  return known ? undefined : 'The wrong value is not known, so there is nothing to search for.'
}
