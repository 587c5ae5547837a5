import type { TermList, TermListFacts } from '../../../shared/contract/lists.ts'

/** The desk's lists of keywords, persons and places. */
export interface TermListRecords {
  /** By name, without their terms. */
  list(): Promise<readonly TermListFacts[]>
  get(name: string): Promise<TermList | undefined>
  /** Puts a list in place of the one of its name. */
  put(list: Omit<TermList, 'count'>): Promise<void>
  /** Takes a list away; false where it is not there. */
  remove(name: string): Promise<boolean>
}
