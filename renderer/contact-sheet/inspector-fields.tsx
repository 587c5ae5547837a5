import { TriangleAlert } from 'lucide-react'
import type { PhotoSummary } from '../../shared/contract/photo.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { readAsList, readAsText } from '../../shared/fields/field-value.ts'
import { fieldKeys, findField } from '../../shared/fields/find-field.ts'
import type { HeldDetail } from '../state/details-slice.ts'
import { ContainerMarks, ContainerMarksHead } from '../ui/container-marks.tsx'
import { formatStoredDate } from '../ui/format-stored-date.ts'
import { Icon } from '../ui/icon.tsx'
import { Section } from '../ui/section.tsx'
import { InspectorCopies } from './inspector-copies.tsx'

const shown: readonly FieldKey[] = [
  'headline',
  'title',
  'byline',
  'credit',
  'city',
  'state',
  'country',
  'dateCreated',
  'jobId',
  'keywords',
  'copyright',
  'instructions'
]

const withoutIim = ['iim'] as const

/** What else the photo says, in the table's order: the caption has a place of its own. */
function listFurther(held: HeldDetail | undefined): readonly FieldKey[] {
  if (!held) return []
  return fieldKeys.filter((key) => key !== 'caption' && !shown.includes(key) && held.detail.fields[key] !== undefined)
}

/** The fields of a photo, one line each, with the marks of their containers. An everyday field that is empty keeps its place; further ones follow where they say something. */
export function InspectorFields({
  photo,
  held
}: {
  readonly photo: PhotoSummary
  readonly held: HeldDetail | undefined
}) {
  return (
    <Section head="Fields" aside={<ContainerMarksHead />}>
      <dl>
        {[...shown, ...listFurther(held)].map((key) => (
          <div key={key} className="inspector-field">
            <dt>{findField(key).label}</dt>
            <dd>
              {key === 'instructions' && held?.detail.fields.instructions && (
                <span className="inspector-amber">
                  <Icon of={TriangleAlert} small />
                </span>
              )}
              <span className="cut grow selectable" title={readWhole(held, key)} dir="auto">
                {readLine(photo, held, key)}
              </span>
              <ContainerMarks
                reading={held?.detail.fields[key]}
                never={held?.detail.iim === 'never' ? withoutIim : undefined}
              />
            </dd>
            <InspectorCopies fieldKey={key} reading={held?.detail.fields[key]} />
          </div>
        ))}
      </dl>
    </Section>
  )
}

function readWhole(held: HeldDetail | undefined, key: FieldKey): string {
  return readAsText(held?.detail.fields[key]?.value)
}

/** One line of a field. Until a photo is read in full, what its frame knows stands in. */
function readLine(photo: PhotoSummary, held: HeldDetail | undefined, key: FieldKey): string {
  if (!held) {
    const known: Partial<Record<FieldKey, string>> = {
      headline: photo.headline,
      byline: photo.byline,
      city: photo.city,
      dateCreated: photo.dateCreated
    }
    return known[key] ?? ''
  }
  const { fields } = held.detail
  if (key === 'keywords') {
    const words = readAsList(fields.keywords?.value)
    return words.length > 4 ? `${words.slice(0, 3).join(', ')}, ${words.length - 3} more` : words.join(', ')
  }
  if (key === 'dateCreated') return formatStoredDate(readWhole(held, key))
  if (key === 'country') return [readWhole(held, 'country'), readWhole(held, 'countryCode')].filter(Boolean).join(', ')
  return readWhole(held, key)
}
