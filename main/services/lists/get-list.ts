import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { TermList } from '../../../shared/contract/lists.ts'
import type { TermListRecords } from '../ports/lists.ts'

/** A list of the desk with its terms. Throws DeskError `not-found`. */
export async function getList(records: TermListRecords, name: string): Promise<TermList> {
  const list = await records.get(name)
  if (list === undefined) throw await refuseUnknownList(records, name)
  return list
}

/** The refusal of a name that is no list's, with the names there are. */
export async function refuseUnknownList(records: TermListRecords, name: string): Promise<DeskError> {
  const names = (await records.list()).map((list) => list.name).join(', ')
  const remedy = names === '' ? 'The desk has no lists yet: erratum lists import FILE' : `The lists are: ${names}`
  return new DeskError('not-found', `There is no list ${JSON.stringify(name)}. Nothing was changed. ${remedy}.`)
}
