import { DeskError } from '../../shared/contract/desk-error.ts'
import type { PhotoEdit } from '../../shared/contract/edit.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import type { FieldValue } from '../../shared/fields/field-value.ts'
import { fieldKeys, findField } from '../../shared/fields/find-field.ts'
import { parseField } from './parse-field.ts'
import { parseStructures } from './parse-structures.ts'

/** What was asked with `--set`, `--add`, `--remove` and `--lang`, as it was typed. */
export interface GivenAssignments {
  readonly set: readonly string[]
  readonly add: readonly string[]
  readonly remove: readonly string[]
  readonly lang?: string | undefined
}

/** The values of an edit, without the photo it is for. */
export type AskedValues = Pick<PhotoEdit, 'set' | 'add' | 'remove' | 'language'>

/**
 * The values an edit asks for. A field set twice is a list; set to nothing it is cleared, with `--lang` in that language only; a field with
 * parts takes JSON. Throws DeskError
 * `bad-input` for an unknown field, a list for a field that is one text, a language for a field that has none, and where nothing is asked.
 */
export function parseAssignments({ set, add, remove, lang }: GivenAssignments): AskedValues {
  const added = groupByField(add, '--add')
  const removed = groupByField(remove, '--remove')
  for (const key of [...added.keys(), ...removed.keys()]) requireList(key)
  const values = [...groupByField(set, '--set')].map(([key, texts]) => [key, chooseValue(key, texts, lang)] as const)
  if (values.length + added.size + removed.size === 0)
    throw refuse('Nothing to change was given. Name a field with --set FIELD=VALUE, --add or --remove')
  if (lang !== undefined && !values.some(([key]) => hasLanguages(key)))
    throw refuse(`--lang ${lang} is for ${fieldKeys.filter(hasLanguages).join(', ')}, and none of them is set`)
  return {
    set: Object.fromEntries(values),
    add: Object.fromEntries(added),
    remove: Object.fromEntries(removed),
    ...(lang === undefined ? {} : { language: lang })
  }
}

function chooseValue(key: FieldKey, texts: readonly string[], lang: string | undefined): FieldValue | null {
  const [text = '', ...more] = texts
  if (findField(key).parts !== undefined) return parseStructures(key, texts)
  if (findField(key).list) return texts.filter((one) => one !== '')
  if (more.length > 0) throw refuse(`${key} is one text and was set ${texts.length} times`)
  return text === '' && !(lang !== undefined && hasLanguages(key)) ? null : text
}

function groupByField(given: readonly string[], option: string): Map<FieldKey, string[]> {
  const groups = new Map<FieldKey, string[]>()
  for (const one of given) {
    const equals = one.indexOf('=')
    if (equals < 0) throw refuse(`${option} ${JSON.stringify(one)} has no "=". Write ${option} FIELD=VALUE`)
    const key = parseField(one.slice(0, equals))
    groups.set(key, [...(groups.get(key) ?? []), one.slice(equals + 1)])
  }
  return groups
}

function requireList(key: FieldKey): void {
  if (findField(key).list) return
  const lists = fieldKeys.filter((one) => findField(one).list)
  throw refuse(
    `${key} ${findField(key).parts === undefined ? 'is one text' : 'has parts'}: set it as a whole. --add and --remove are for ${lists.join(', ')}`
  )
}

function hasLanguages(key: FieldKey): boolean {
  return findField(key).kind === 'languages'
}

function refuse(what: string): DeskError {
  return new DeskError('bad-input', `${what}. Nothing was written.`)
}
