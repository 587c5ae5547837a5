import type { FieldDefinition } from '../../../shared/fields/field-definition.ts'
import { findVocabulary } from '../../../shared/fields/find-vocabulary.ts'
import type { VocabularyName } from '../../../shared/fields/vocabulary-name.ts'

/** A link to where the list is described on the same page. */
export function linkVocabulary(name: VocabularyName): string {
  const { label } = findVocabulary(name)
  const anchor = label.toLowerCase().replace(/[^a-z0-9 -]/g, '')
  return `[${label}](#${anchor.replaceAll(' ', '-')})`
}

/** Every code list that fields use, by name. Of the countries only IPTC's own: the others are ISO's to list. */
export function describeVocabularies(fields: readonly FieldDefinition[]): string {
  const names = [...new Set(fields.flatMap(listNames))].toSorted()
  return ['## Code lists\n', ...names.map(describeVocabulary)].join('\n')
}

function listNames({
  vocabulary,
  parts = []
}: Pick<FieldDefinition, 'vocabulary' | 'parts'>): readonly VocabularyName[] {
  return [...(vocabulary === undefined ? [] : [vocabulary]), ...parts.flatMap(listNames)]
}

function describeVocabulary(name: VocabularyName): string {
  const { label, rule, terms } = findVocabulary(name)
  const shown = name === 'country' ? terms.filter(({ code }) => /^(?:X|ZZZ)/.test(code)) : terms
  const lines = shown.map((term) => `- \`${term.code}\` ${term.label}`)
  return [`### ${label}`, '', `The value ${rule}.`, '', ...lines, ''].join('\n')
}
