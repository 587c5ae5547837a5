import type { RecallLine, RecallVersion } from '../../../shared/contract/recall.ts'
import { formatMomentInWords } from '../../ui/format-moment.ts'

/** What a place was sent of a photo: the latest wrong version, and what it has got since. */
export interface DescribedLine {
  readonly file: string
  /** "revision 1, web". */
  readonly wrong: string
  /** ISO 8601, UTC. */
  readonly wrongAt: string
  /** "revision 2, 12 May, 09:12"; "nothing" where the wrong one is the last. */
  readonly since: string
}

/** What a place was sent of a photo, in words. */
export function describeLine({ versions }: Pick<RecallLine, 'versions'>, now: Date): DescribedLine {
  const wrong = versions.findLast((version) => version.wrong)
  const right = versions.findLast((version) => !version.wrong && version.at >= (wrong?.at ?? ''))
  return {
    file: (wrong ?? versions.at(-1))?.name ?? '',
    wrong: wrong === undefined ? '' : nameVersion(wrong),
    wrongAt: wrong?.at ?? '',
    since: right === undefined ? 'nothing' : `revision ${right.revision}, ${formatMomentInWords(right.at, now)}`
  }
}

function nameVersion({ revision, preset }: RecallVersion): string {
  return `revision ${revision}, ${preset}`
}
