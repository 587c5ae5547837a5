import type { NamedNotice } from '../../shared/contract/history-view.ts'

/** A notice in a line of facts: "notice 3, AFP 2017-05-04". */
export function nameNotice({ notice, agency, receivedAt }: NamedNotice): string {
  return `notice ${notice}, ${agency ?? 'unknown agency'} ${receivedAt.slice(0, 'yyyy-mm-dd'.length)}`
}
