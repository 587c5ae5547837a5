import { Tag } from 'lucide-react'
import { Icon } from '../ui/icon.tsx'

/** The sign of a tagged photo. */
export function TagMark() {
  return (
    <span className="mark-tag" role="img" aria-label="Tagged" title="Tagged">
      <Icon of={Tag} small />
    </span>
  )
}
