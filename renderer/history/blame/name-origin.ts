import type { BlameOrigin, NamedNotice } from '../../../shared/contract/history-view.ts'

/** The notice as people name it: "notice AFP 2017-05-04". The day is that of the machine's time zone. */
export function nameNoticeByDay({ notice, agency, receivedAt }: NamedNotice): string {
  const at = new Date(receivedAt)
  const day = `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`
  return `notice ${agency ?? notice} ${day}`
}

/** How words came: "was there when the desk first saw the photo", "came with change 41, notice AFP 2017-05-04". */
export function nameOrigin({ kind, change, notice }: Pick<BlameOrigin, 'kind' | 'change' | 'notice'>): string {
  if (kind === 'seen') return 'was there when the desk first saw the photo'
  if (kind === 'outside') return 'came from outside the desk'
  const how = { edit: '', notice: '', undo: ', an undo', redo: ', a redo', restore: ', which restored it' }[kind]
  return `came with change ${change}${how}${notice === null ? '' : `, ${nameNoticeByDay(notice)}`}`
}
