import type { PhotoDetail } from '../../shared/contract/photo.ts'
import type { FieldDefinition, FieldGroup } from '../../shared/fields/field-definition.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { fieldTable } from '../../shared/fields/field-table.ts'
import type { VocabularyName } from '../../shared/fields/vocabulary-name.ts'
import { phrase } from '../messages/phrase.ts'
import type { Draft } from '../state/draft.ts'
import { valueInForm } from '../state/draft-changes.ts'
import { isEmptyValue } from '../state/tidy-value.ts'
import { findWide } from './editors/find-wide.ts'
import { fieldPairs } from './field-form.ts'

/** Fields that always stand in the form: what every wire picture has. */
export const everydayKeys: ReadonlySet<FieldKey> = new Set([
  ...fieldPairs.flat(),
  'caption',
  'headline',
  'instructions',
  'keywords',
  'countryCode'
])

/** The further fields of one group of the table, as a section of the form that opens. */
export interface FieldSection {
  readonly group: FieldGroup
  readonly label: string
  readonly fields: readonly FieldDefinition<FieldKey>[]
}

const labels: readonly (readonly [FieldGroup, string])[] = [
  ['caption', phrase('caption.section-texts')],
  ['content', phrase('caption.section-content')],
  ['place', phrase('caption.section-places')],
  ['credit', phrase('caption.section-contacts')],
  ['rights', phrase('caption.section-rights')],
  ['picture', phrase('caption.section-origin')],
  ['desk', phrase('caption.section-wire')]
]

/** The sections of the form, in the order they stand: every field of the table that is not an everyday one. */
export const fieldSections: readonly FieldSection[] = labels.map(([group, label]) => ({
  group,
  label,
  fields: fieldTable.filter((field) => field.group === group && !everydayKeys.has(field.key))
}))

/** The section a field stands in; undefined for an everyday one. */
export function findSection(key: FieldKey): FieldSection | undefined {
  return fieldSections.find(({ fields }) => fields.some((field) => field.key === key))
}

/** How many fields of a section say something, in the photo or as typed. */
export function countFilled(section: FieldSection, base: PhotoDetail, draft: Draft | null): number {
  return section.fields.filter(({ key }) =>
    draft === null ? base.fields[key] !== undefined : !isEmptyValue(valueInForm(draft, key))
  ).length
}

/** Code lists whose terms are sentences. */
const wordyVocabularies: ReadonlySet<VocabularyName> = new Set<VocabularyName>([
  'digital-source-type',
  'data-mining',
  'model-release',
  'property-release',
  'minor-model-age'
])

const growsWithValue = ({ kind, multiline, vocabulary }: FieldDefinition): boolean =>
  multiline === true ||
  kind === 'structures' ||
  kind === 'list' ||
  (vocabulary !== undefined && wordyVocabularies.has(vocabulary))

/** The fields that take the whole width of the form: those that grow with their value, and a short one that stands alone between such. */
export function findWideFields(fields: readonly FieldDefinition<FieldKey>[]): ReadonlySet<FieldKey> {
  return findWide(fields, growsWithValue)
}
