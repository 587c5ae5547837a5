import type { PhotoSummary } from '../../shared/contract/photo.ts'
import './photo-marks.css'
import { Stars } from './stars.tsx'
import { TagMark } from './tag-mark.tsx'

/** The marks of a photo in one row: the number of its colour class, its stars, its tag; nothing for those it has not. */
export function PhotoMarks({ photo }: { readonly photo: Pick<PhotoSummary, 'colourClass' | 'stars' | 'tagged'> }) {
  return (
    <>
      {photo.colourClass > 0 && (
        <span className="mark-class" role="img" aria-label={`Colour class ${photo.colourClass}`}>
          {photo.colourClass}
        </span>
      )}
      <Stars count={photo.stars} />
      {photo.tagged && <TagMark />}
    </>
  )
}
