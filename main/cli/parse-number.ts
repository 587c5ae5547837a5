import { DeskError } from '../../shared/contract/desk-error.ts'
import type { ChangeNumber, NoticeNumber } from '../../shared/contract/identifiers.ts'
import { changeNumberSchema, noticeNumberSchema } from '../../shared/contract/identifiers.ts'

/** The number of a change as given: "41". Throws DeskError `bad-input`. */
export function parseChangeNumber(text: string): ChangeNumber {
  return changeNumberSchema.parse(parsePositive(text, 'a change', 'erratum history'))
}

/** The number of a notice as given: "3". Throws DeskError `bad-input`. */
export function parseNoticeNumber(text: string): NoticeNumber {
  return noticeNumberSchema.parse(parsePositive(text, 'a notice', 'erratum notice list'))
}

/** How many, as given with an option: "12". Throws DeskError `bad-input`. */
export function parseCount(text: string, option: string): number {
  const number = Number(text)
  if (/^[1-9]\d*$/.test(text) && Number.isSafeInteger(number)) return number
  throw new DeskError('bad-input', `${option} needs a number from 1 on, not ${JSON.stringify(text)}. Nothing was done.`)
}

function parsePositive(text: string, what: string, where: string): number {
  const number = Number(text)
  if (/^[1-9]\d*$/.test(text) && Number.isSafeInteger(number)) return number
  throw new DeskError(
    'bad-input',
    `${JSON.stringify(text)} is not the number of ${what}. Nothing was done. "${where}" shows the numbers.`
  )
}
