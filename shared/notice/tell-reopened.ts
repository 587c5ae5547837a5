import type { ReopenedNotice } from '../contract/edit.ts'

/** What an undo opened again, as a warning for the person who undid it. */
export function tellReopened({ notice, duties, sent, told }: ReopenedNotice): string {
  const again = duties.length === 0 ? '' : ` ${count(duties.length, 'duty', 'duties')} to be done again.`
  const out =
    sent.length === 0
      ? ''
      : ` ${count(sent.length, 'corrected file', 'corrected files')} had left the desk since: the desk now says otherwise.`
  const heard =
    told.length === 0
      ? ''
      : ` ${told.length === 1 ? `${told[0]?.name} was` : `${told.length} recipients were`} told since: tell them again.`
  return `Notice ${notice} is open again.${again}${out}${heard}`
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
