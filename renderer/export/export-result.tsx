import { Check, TriangleAlert } from 'lucide-react'
import type { ExportResult } from '../../shared/contract/export.ts'
import { Icon } from '../ui/icon.tsx'
import { MiddleCut } from '../ui/middle-cut.tsx'
import { nameFile } from '../ui/name-file.ts'
import '../ui/row.css'

const kilobytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en-GB')} kB`

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
          <MiddleCut name={nameFile(file.to)} className="grow" />
          <span className="third figures">
            {file.width} × {file.height}
          </span>
          <span className="third figures export-result-size">{kilobytes(file.size)}</span>
        </li>
      ))}
    </ul>
  )
}
