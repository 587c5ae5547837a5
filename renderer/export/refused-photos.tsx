import type { ExportRefusal } from '../../shared/contract/export.ts'
import { MiddleCut } from '../ui/middle-cut.tsx'
import { nameFile } from '../ui/name-file.ts'
import '../ui/row.css'

const kinds: Readonly<Partial<Record<ExportRefusal['code'], string>>> = {
  killed: 'killed',
  locked: 'locked',
  embargoed: 'embargoed',
  'not-found': 'missing'
}

/** "3 refused: 1 killed, 2 embargoed". */
function tellRefused(refused: readonly ExportRefusal[]): string {
  const groups = Map.groupBy(refused, ({ code }) => kinds[code] ?? 'for another reason')
  return `${refused.length} refused: ${[...groups].map(([kind, { length }]) => `${length} ${kind}`).join(', ')}`
}

/** The photos that will not be exported, whatever the preset: how many and why, opened to each with its reason. Nothing where there are none. */
export function RefusedPhotos({ refused }: { readonly refused: readonly ExportRefusal[] }) {
  if (refused.length === 0) return null
  return (
    <details className="export-refused" open={refused.length < 4}>
      <summary className="strong">{tellRefused(refused)}</summary>
      <ul aria-label="Refused">
        {refused.map(({ photoId, from, message }) => (
          <li key={photoId} className="export-result-name">
            <MiddleCut name={nameFile(from)} />
            <span className="export-result-why">{message}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
