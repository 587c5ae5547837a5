import type { FieldCopy } from '../../shared/contract/fields.ts'
import type { PhotoDetail } from '../../shared/contract/photo.ts'
import type { FieldDefinition } from '../../shared/fields/field-definition.ts'
import { fieldTable } from '../../shared/fields/field-table.ts'
import { TruthCell } from './truth-cell.tsx'
import './truth-table.css'

const columns: readonly { readonly container: FieldCopy['container']; readonly head: string }[] = [
  { container: 'iim', head: 'IIM' },
  { container: 'xmp', head: 'XMP' },
  { container: 'exif', head: 'EXIF' },
  { container: 'sidecar', head: 'Sidecar' }
]

/** The byte limit of the IIM copy as one text; none for lists, which have one an item, and dates, which IIM splits in two. */
const findLimit = (field: FieldDefinition): number | null =>
  field.iim && !field.list && field.iim.form === undefined ? field.iim.maxBytes : null

/** One row a field, one column a container: every copy with its bytes, differences marked. `differingOnly` leaves the rest out. */
export function TruthTable({ photo, differingOnly }: { readonly photo: PhotoDetail; readonly differingOnly: boolean }) {
  const rows = fieldTable.filter(({ key }) => photo.fields[key] && (!differingOnly || photo.fields[key]?.disagree))
  return (
    <section className="truth" aria-label="Every copy of every field" tabIndex={0}>
      <table className="truth-table">
        <thead>
          <tr>
            <th scope="col">Field</th>
            {columns.map(({ container, head }) => (
              <th key={container} scope="col">
                <b>{head}</b>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((field) => (
            <tr key={field.key}>
              <th scope="row">{field.label}</th>
              {columns.map(({ container }) => (
                <TruthCell
                  key={container}
                  fieldKey={field.key}
                  reading={photo.fields[field.key]}
                  container={container}
                  limit={container === 'iim' ? findLimit(field) : null}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
