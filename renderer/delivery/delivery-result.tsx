import { Check, TriangleAlert } from 'lucide-react'
import type { DeliveryResult } from '../../shared/contract/deliveries.ts'
import { Icon } from '../ui/icon.tsx'
import { MiddleCut } from '../ui/middle-cut.tsx'
import { nameFile } from '../ui/name-file.ts'
import '../ui/row.css'
import { nameProof } from './name-proof.ts'

/** What became of each file of a delivery: the refused and failed ones first, with their reasons. */
export function DeliveryResultList({ result }: { readonly result: DeliveryResult }) {
  const { delivered, notMade } = result
  const failed = [
    ...notMade.map(({ from, message }) => ({ key: from, name: nameFile(from), message })),
    ...result.failed.map(({ path, destination, message }) => ({
      ...{ key: `${path} ${destination}`, name: `${nameFile(path)} → ${destination}`, message }
    }))
  ]
  if (failed.length + delivered.length === 0) return null
  return (
    <ul className="export-result" aria-label="Result" tabIndex={0}>
      {failed.map(({ key, name, message }) => (
        <li key={key} className="row export-result-row failed">
          <Icon of={TriangleAlert} />
          <span className="export-result-name">
            <MiddleCut name={name} />
            <span className="export-result-why">{message}</span>
          </span>
        </li>
      ))}
      {delivered.map(({ id, name, destination, proof }) => (
        <li key={id} className="row export-result-row">
          <Icon of={Check} />
          <span className="export-result-name grow">
            <MiddleCut name={`${name} → ${destination}`} />
          </span>
          <span className="third">{nameProof(proof)}</span>
        </li>
      ))}
    </ul>
  )
}
