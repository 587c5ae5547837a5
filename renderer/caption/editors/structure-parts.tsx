import type { FieldStructure, StructurePart } from '../../../shared/fields/field-value.ts'
import { isStructuresValue, readAsText } from '../../../shared/fields/field-value.ts'
import { namePart } from '../../messages/name-field.ts'
import { phrase } from '../../messages/phrase.ts'
import { findWide } from './find-wide.ts'
import { PartField } from './part-field.tsx'
import type { StructurePartsProps } from './structure-card.tsx'
import { StructuresEditor } from './structures-editor.tsx'
import { useCountryParts } from './use-country-parts.ts'

/** The parts of one structure in two columns; parts that hold structures take the whole width. What the table does not know is shown and kept. */
export function StructureParts(props: StructurePartsProps) {
  const { parts, value, readOnly } = props
  const stepCountry = useCountryParts(props)
  const change = (key: string, part: StructurePart): void => {
    const changed = { ...value, [key]: part }
    props.onChange(changed)
    stepCountry(value, changed)
  }
  const wide = findWide(parts, ({ kind }) => kind === 'list' || kind === 'structure' || kind === 'structures')
  const unknown = Object.keys(value).filter((key) => !parts.some((part) => part.key === key))
  return (
    <>
      {parts.map((part) => {
        const held = value[part.key]
        if (part.kind !== 'structure' && part.kind !== 'structures')
          return (
            <PartField
              key={part.key}
              part={part}
              value={held ?? ''}
              readOnly={readOnly}
              wide={wide.has(part.key)}
              onChange={(next) => change(part.key, next)}
            />
          )
        const single = part.kind === 'structure'
        const label = namePart(part)
        return (
          <div key={part.key} className="part-nested" role="group" aria-label={label}>
            <span className="info-label" title={part.definition}>
              {label}
            </span>
            <StructuresEditor
              label={label}
              one={label}
              parts={part.parts ?? []}
              drawParts={StructureParts}
              value={listStructures(held)}
              onChange={(next) => change(part.key, single ? (next[0] ?? '') : next)}
              readOnly={readOnly}
              single={single}
            />
          </div>
        )
      })}
      {unknown.map((key) => (
        <div key={key} className="part-unknown">
          <span className="info-label">{key}</span>
          <span className="cut third selectable" title={phrase('caption.not-in-iptc')}>
            {sayPart(value[key])}
          </span>
        </div>
      ))}
    </>
  )
}

function listStructures(part: StructurePart | undefined): readonly FieldStructure[] {
  if (part === undefined || typeof part === 'string') return []
  if (isStructuresValue(part)) return part
  return Array.isArray(part) ? [] : [part as FieldStructure]
}

function sayPart(part: StructurePart | undefined): string {
  if (part === undefined || typeof part === 'string') return part ?? ''
  return Array.isArray(part) ? readAsText(part) : readAsText([part as FieldStructure])
}
