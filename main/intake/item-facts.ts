import { posix } from 'node:path'
import type { NoticeFileFacts } from '../../shared/contract/notice-file.ts'

type Given = { readonly [Key in keyof NoticeFileFacts]?: NoticeFileFacts[Key] | '' }

/** The facts that are there: no key for what is empty. */
export function listFacts(given: Given): NoticeFileFacts {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value.length > 0))
}

/** The names pictures go by where files carry them: references that are file names rather than addresses, without their extension. */
export function nameFiles(references: readonly string[]): string[] {
  return references
    .filter((one) => !one.includes(':') && /\.[a-z]{3,4}$/i.test(one))
    .map((one) => posix.basename(one, posix.extname(one)))
}

/** Values that say something, each once. */
export function keepTelling(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.flatMap((value) => (value === undefined || value.trim() === '' ? [] : [value.trim()])))]
}
