import { Tag } from 'lucide-react'
import { phrase } from '../messages/phrase.ts'
import { Icon } from '../ui/icon.tsx'

/** The sign of a tagged photo. */
export function TagMark() {
  return (
    <span className="mark-tag" role="img" aria-label={phrase('marks.tagged')} title={phrase('marks.tagged')}>
      <Icon of={Tag} small />
    </span>
  )
}
