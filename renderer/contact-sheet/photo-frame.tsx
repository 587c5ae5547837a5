import { memo } from 'react'
import type { PhotoSummary } from '../../shared/contract/photo.ts'
import type { EngineConnection } from '../app/connect-engine.ts'
import '../marks/class-strip.css'
import { PhotoMarks } from '../marks/photo-marks.tsx'
import { cutMiddle } from '../ui/cut-text.ts'
import { fitPicture } from '../ui/fit-picture.ts'
import { PhotoBadges } from '../ui/photo-badges.tsx'
import { Picture } from '../ui/picture.tsx'
import { describeStop, fileIsGone } from './describe-stop.ts'
import { FrameByline } from './frame-byline.tsx'
import type { FrameWriting } from './frame-writing.ts'
import './photo-frame.css'

/** What a frame shows. A photo not yet read leaves its place empty. */
export interface PhotoFrameProps {
  readonly index: number
  readonly column: number
  readonly photo: PhotoSummary | undefined
  readonly cursor: boolean
  readonly selected: boolean
  readonly boxWidth: number
  readonly boxHeight: number
  readonly imageUrl: EngineConnection['imageUrl']
  readonly writing: FrameWriting
}

/** One frame: class and stars left, badges right, the picture whole, its class strip, file name, byline · city. */
export const PhotoFrame = memo(function PhotoFrame(props: PhotoFrameProps) {
  const { photo, cursor, selected, index } = props
  return (
    <div
      id={`frame-${index}`}
      data-index={index}
      draggable={photo !== undefined}
      className={`frame-cell${selected ? ' selected' : ''}${cursor ? ' cursor' : ''}`}
      role="gridcell"
      aria-colindex={props.column + 1}
      aria-selected={selected}
    >
      {photo && (
        <FrameInside
          photo={photo}
          box={{ width: props.boxWidth, height: props.boxHeight }}
          imageUrl={props.imageUrl}
          writing={props.writing}
        />
      )}
    </div>
  )
})

function FrameInside(props: {
  readonly photo: PhotoSummary
  readonly box: { readonly width: number; readonly height: number }
  readonly imageUrl: EngineConnection['imageUrl']
  readonly writing: FrameWriting
}) {
  const { photo, writing } = props
  const stop = describeStop(photo)
  return (
    <>
      <div className="frame-top">
        <PhotoMarks photo={photo} />
        <span className="grow" />
        <PhotoBadges photo={photo} />
      </div>
      <div className="frame-box">
        <Picture
          src={props.imageUrl('thumb', photo.imageKey)}
          alt={photo.headline === '' ? photo.fileName : photo.headline}
          size={fitPicture(photo, props.box)}
          killed={stop !== null}
        />
      </div>
      <div className={`frame-strip class-strip class-${photo.colourClass}`} />
      <div className="frame-name cut" title={photo.fileName}>
        {cutMiddle(photo.fileName, writing.width, writing.measureName)}
      </div>
      <div className="frame-by">
        {stop === null && !photo.missing ? (
          <FrameByline photo={photo} writing={writing} />
        ) : (
          <b className="strong cut">{stop ?? fileIsGone}</b>
        )}
      </div>
    </>
  )
}
