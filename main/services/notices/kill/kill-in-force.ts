import type { Notice } from '../../../../shared/contract/notice.ts'

/** True where a notice forbids every use of the photos it means: a kill, or a withdrawal. */
export function isKill({ parsed: { kind } }: Pick<Notice, 'parsed'>): boolean {
  return kind === 'kill' || kind === 'withdrawal'
}

/** True where a kill holds: also when its duties are done, and until it is taken back or found to be none of the desk's. */
export function isKillInForce(notice: Pick<Notice, 'parsed' | 'state'>): boolean {
  const { state } = notice
  return isKill(notice) && state !== 'rejected' && state !== 'withdrawn' && state !== 'reinstated'
}
