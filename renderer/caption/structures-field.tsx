import type { FieldKey } from '../../shared/fields/field-table.ts'
import { isStructuresValue } from '../../shared/fields/field-value.ts'
import { findField } from '../../shared/fields/find-field.ts'
import { nameField } from '../messages/name-field.ts'
import { ContainerMarks } from '../ui/container-marks.tsx'
import { CopiesChip } from './copies-chip.tsx'
import { StructureParts } from './editors/structure-parts.tsx'
import { StructuresEditor } from './editors/structures-editor.tsx'
import { useField } from './use-field.ts'

/** A field of structures: its cards, with the marks of its containers at their foot. */
export function StructuresField({ fieldKey, readOnly }: { readonly fieldKey: FieldKey; readonly readOnly: boolean }) {
  const field = findField(fieldKey)
  const { definition, parts = [], single } = field
  const label = nameField(field)
  const { value, changed, reading, never, change } = useField(fieldKey)
  const structures = isStructuresValue(value) ? value : []
  const marks = (
    <>
      <CopiesChip fieldKey={fieldKey} reading={reading} />
      <ContainerMarks reading={reading} never={never} />
    </>
  )
  return (
    <>
      <div className="info-label wide structures-label" title={definition}>
        {label}
        {structures.length > 0 && <span className="structures-marks">{marks}</span>}
      </div>
      <div className={changed ? 'info-value wide structures-field changed' : 'info-value wide structures-field'}>
        <StructuresEditor
          label={label}
          one={label}
          fieldKey={fieldKey}
          parts={parts}
          drawParts={StructureParts}
          value={structures}
          onChange={change}
          readOnly={readOnly}
          single={single}
          aside={structures.length === 0 ? marks : undefined}
        />
      </div>
    </>
  )
}
