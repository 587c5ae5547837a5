import type { PhotoState } from '../../shared/contract/history-view.ts'
import type { FieldDefinition } from '../../shared/fields/field-definition.ts'
import { fieldTable } from '../../shared/fields/field-table.ts'
import { phrase } from '../messages/phrase.ts'
import { TruthCell } from './truth-cell.tsx'
import { tellTruthHeads } from './truth-heads.ts'
import './truth-table.css'

/** The byte limit of the IIM copy as one text; none for lists, which have one an item, and dates, which IIM splits in two. */
const findLimit = (field: FieldDefinition): number | null =>
  field.iim && !field.list && field.iim.form === undefined ? field.iim.maxBytes : null

/** One row a field, one column a container: every copy with its bytes, differences marked. `differingOnly` leaves the rest out. */
export function TruthTable({ state, differingOnly }: { readonly state: PhotoState; readonly differingOnly: boolean }) {
  const { fields } = state
  const rows = fieldTable.filter(({ key }) => fields[key] && (!differingOnly || fields[key]?.disagree))
  const heads = tellTruthHeads(state)
  return (
    <section className="truth" aria-label={phrase('history.every-copy')} tabIndex={0}>
      <table className="truth-table">
        <thead>
          <tr>
            <th scope="col">{phrase('history.field')}</th>
            {heads.map(({ container, head, facts }) => (
              <th key={container} scope="col">
                <b>{head}</b>
                <span className="truth-facts cut figures" title={facts}>
                  {facts === '' ? '–' : facts}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((field) => (
            <tr key={field.key}>
              <th scope="row">{field.label}</th>
              {heads.map(({ container }) => (
                <TruthCell
                  key={container}
                  fieldKey={field.key}
                  reading={fields[field.key]}
                  container={container}
                  limit={container === 'iim' ? findLimit(field) : null}
                  charsets={state.charsets ?? []}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && (
        <p className="truth-none third">
          {differingOnly ? phrase('history.all-agree-none') : phrase('history.no-value')}
        </p>
      )}
    </section>
  )
}
