import { Check, TriangleAlert } from 'lucide-react'
import type { ExportResult } from '../../shared/contract/export.ts'
import { formatBytes } from '../../shared/formats/format-bytes.ts'
import { Icon } from '../ui/icon.tsx'
import { MiddleCut } from '../ui/middle-cut.tsx'
import { nameFile } from '../ui/name-file.ts'
import '../ui/row.css'

/** What became of each photo: name, pixels and size of the finished ones, the reason of the others. */
export function ExportResultList({ result }: { readonly result: ExportResult }) {
  return (
    <ul className="export-result" aria-label="Result" tabIndex={0}>
      {result.failed.map((failure) => (
        <li key={failure.from} className="row export-result-row failed">
          <Icon of={TriangleAlert} />
          <span className="export-result-name">
            <MiddleCut name={nameFile(failure.from)} />
            <span className="export-result-why">{failure.message}</span>
          </span>
        </li>
      ))}
      {result.done.map((file) => (
        <li key={file.to} className="row export-result-row">
          <Icon of={Check} />
          <span className="export-result-name grow">
            <MiddleCut name={nameFile(file.to)} />
            {file.leftOut.length > 0 && <span className="third">Not in it: {file.leftOut.join(', ')}</span>}
          </span>
          <span className="third figures">
            {file.width} × {file.height}
          </span>
          <span className="third figures export-result-size">{formatBytes(file.size)}</span>
        </li>
      ))}
    </ul>
  )
}
