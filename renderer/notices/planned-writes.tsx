import { Section } from '../ui/section.tsx'
import { listWrites } from './list-writes.ts'
import type { ReviewEdit } from './review-edit.ts'
import './planned-writes.css'

/** Which copies an edit writes, with bytes before and after. */
export function PlannedWrites({ edit }: { readonly edit: ReviewEdit }) {
  const { field, from } = edit.amendment
  return (
    <Section head="Will write" aside="bytes before, after">
      <table className="planned-writes figures">
        <tbody>
          {listWrites(field, from, edit.to).map((copy) => {
            const over = copy.limit !== null && copy.after > copy.limit
            return (
              <tr key={copy.where}>
                <th scope="row">{copy.where}</th>
                <td className="third">{copy.note}</td>
                <td className="planned-writes-bytes">{copy.before} B</td>
                <td className={over ? 'planned-writes-bytes over' : 'planned-writes-bytes'}>
                  {copy.after}
                  {copy.limit === null ? '' : ` / ${copy.limit}`} B
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Section>
  )
}
