import { Copy } from 'lucide-react'
import type { PhotoSummary } from '../../shared/contract/photo.ts'
import { phrase } from '../messages/phrase.ts'
import { Icon } from '../ui/icon.tsx'
import './photo-marks.css'
import { Stars } from './stars.tsx'
import { TagMark } from './tag-mark.tsx'

/** The marks of a photo in one row: the number of its colour class, its stars, its tag, how many copies of it there are; nothing for those it has not. */
export function PhotoMarks({
  photo
}: {
  readonly photo: Pick<PhotoSummary, 'colourClass' | 'stars' | 'tagged' | 'copies'>
}) {
  return (
    <>
      {photo.colourClass > 0 && (
        <span className="mark-class" role="img" aria-label={phrase('marks.class', { class: photo.colourClass })}>
          {photo.colourClass}
        </span>
      )}
      <Stars count={photo.stars} />
      {photo.tagged && <TagMark />}
      {photo.copies > 1 && (
        <span
          className="mark-copies figures"
          role="img"
          aria-label={phrase('marks.one-of', { count: photo.copies })}
          title={phrase('marks.one-of', { count: photo.copies })}
        >
          <Icon of={Copy} small />
          {photo.copies}
        </span>
      )}
    </>
  )
}
