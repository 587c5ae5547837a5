import type { BlameOrigin, NamedNotice } from '../../../shared/contract/history-view.ts'
import { phrase } from '../../messages/phrase.ts'

/** The notice as people name it: "notice AFP 2017-05-04". The day is that of the machine's time zone. */
export function nameNoticeByDay({ notice, agency, receivedAt }: NamedNotice): string {
  const at = new Date(receivedAt)
  const day = `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`
  return phrase('history.notice-of-day', { agency: agency ?? notice, day })
}

const originWords = {
  seen: 'history.origin-seen',
  outside: 'history.origin-outside',
  edit: 'history.origin-edit',
  notice: 'history.origin-edit',
  undo: 'history.origin-undo',
  redo: 'history.origin-redo',
  restore: 'history.origin-restore'
} as const

/** How words came: "was there when the desk first saw the photo", "came with change 41, notice AFP 2017-05-04". */
export function nameOrigin({ kind, change, notice }: Pick<BlameOrigin, 'kind' | 'change' | 'notice'>): string {
  const origin = phrase(originWords[kind], { change: change ?? '' })
  if (notice === null || kind === 'seen' || kind === 'outside') return origin
  return phrase('history.origin-notice', { origin, notice: nameNoticeByDay(notice) })
}
