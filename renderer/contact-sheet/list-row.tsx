import { memo } from 'react'
import type { PhotoSummary } from '../../shared/contract/photo.ts'
import type { EngineConnection } from '../app/connect-engine.ts'
import { PhotoMarks } from '../marks/photo-marks.tsx'
import { fitPicture } from '../ui/fit-picture.ts'
import { formatMoment } from '../ui/format-moment.ts'
import { formatStoredDate } from '../ui/format-stored-date.ts'
import { PhotoBadges } from '../ui/photo-badges.tsx'
import { Picture } from '../ui/picture.tsx'
import { describeStop, fileIsGone } from './describe-stop.ts'
import './photo-list.css'

const box = { width: 48, height: 32 }

/** One photo of the list in one line of 40 px. A photo not yet read leaves its line empty. */
export const ListRow = memo(function ListRow(props: {
  readonly index: number
  readonly photo: PhotoSummary | undefined
  readonly cursor: boolean
  readonly selected: boolean
  readonly imageUrl: EngineConnection['imageUrl']
}) {
  const { index, photo, cursor, selected } = props
  return (
    <div
      id={`frame-${index}`}
      data-index={index}
      draggable={photo !== undefined}
      className={`row list-row${selected ? ' selected' : ''}${cursor ? ' cursor' : ''}`}
      role="gridcell"
      aria-colindex={1}
      aria-selected={selected}
    >
      {photo && <Line photo={photo} imageUrl={props.imageUrl} />}
    </div>
  )
})

function Line({ photo, imageUrl }: { readonly photo: PhotoSummary; readonly imageUrl: EngineConnection['imageUrl'] }) {
  const stop = describeStop(photo)
  return (
    <div className="list-line">
      <span className="list-picture">
        <Picture
          src={imageUrl('thumb', photo.imageKey)}
          alt={photo.headline === '' ? photo.fileName : photo.headline}
          size={fitPicture(photo, box)}
          killed={stop !== null}
        />
      </span>
      <span className="list-name">
        <span className={`list-class class-strip class-${photo.colourClass}`} />
        <span className="strong cut" title={photo.fileName}>
          {photo.fileName}
        </span>
        <PhotoMarks photo={photo} />
      </span>
      <span className="cut second" title={photo.caption}>
        {stop === null && !photo.missing ? <bdi>{photo.caption}</bdi> : <b className="strong">{stop ?? fileIsGone}</b>}
      </span>
      <span className="cut" title={photo.byline}>
        <bdi>{photo.byline}</bdi>
      </span>
      <span className="cut" title={photo.city}>
        <bdi>{photo.city}</bdi>
      </span>
      <span className="cut list-extra">{photo.agency}</span>
      <span className="cut figures">{formatStoredDate(photo.dateCreated).slice(0, 16)}</span>
      <span className="cut figures list-extra">{formatMoment(photo.seenAt, new Date())}</span>
      <span className="list-badges">
        <PhotoBadges photo={photo} />
      </span>
    </div>
  )
}
