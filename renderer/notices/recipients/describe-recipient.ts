import type { NoticeRecipient, ToldCount } from '../../../shared/contract/notice-recipients.ts'
import type { Recipient } from '../../../shared/contract/recipients.ts'
import { howWords } from '../../../shared/notice/how-words.ts'
import { formatMomentInWords } from '../../ui/format-moment.ts'

/** True where somebody was told and what they were told holds. */
export function isTold({ told, overtaken }: Pick<NoticeRecipient, 'told' | 'overtaken'>): boolean {
  return told !== null && overtaken === null
}

/** Who told somebody, when and how; of one who was not, why they have to be. `now` in milliseconds. */
export function describeRecipient({ why, told, overtaken }: NoticeRecipient, now: number): string {
  if (told === null) return why.words
  const when = formatMomentInWords(told.at, new Date(now))
  if (overtaken !== null)
    return `Tell again: told ${when}, but ${overtaken.why.charAt(0).toLowerCase()}${overtaken.why.slice(1)}`
  return [told.by, when, howWords[told.how], told.note].filter(Boolean).join(', ')
}

/** "2 of 5 informed"; "" where nobody has to be told. */
export function countTold(listed: readonly NoticeRecipient[]): string {
  return listed.length === 0 ? '' : `${listed.filter(isTold).length} of ${listed.length} informed`
}

/** "2/5", as the board has it; a dash where nobody has to be told. */
export function writeToldCount(count: ToldCount | undefined): string {
  return count === undefined ? '–' : `${count.informed}/${count.recipients}`
}

/** A recipient as a mail program addresses them; only the name where no e-mail address is noted. */
export function writeMailbox({ name, address }: Pick<Recipient, 'name' | 'address'>): string {
  return /^[^\s@<>]+@[^\s@<>]+$/.test(address) ? `${name} <${address}>` : name
}
