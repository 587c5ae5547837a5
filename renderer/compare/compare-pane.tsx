import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { PhotoGround } from '../contact-sheet/photo-ground.tsx'
import { phrase } from '../messages/phrase.ts'
import '../marks/class-strip.css'
import { PhotoMarks } from '../marks/photo-marks.tsx'
import { findShown } from '../state/find-shown.ts'
import { useDesk } from '../state/use-desk.ts'
import { usePhotoDetail } from '../state/use-photo-detail.ts'
import { PhotoBadges } from '../ui/photo-badges.tsx'
import type { Zoom } from '../ui/zoom.ts'

/** One of the photos side by side: its picture, class strip, file name with marks and badges, caption. */
export function ComparePane(props: {
  readonly photoId: PhotoId
  readonly active: boolean
  readonly zoom: Zoom
  readonly onZoom: (zoom: Zoom) => void
  readonly onActivate: () => void
}) {
  const { photoId, active, zoom, onZoom, onActivate } = props
  usePhotoDetail(photoId)
  const photo = useDesk((desk) => findShown(desk, photoId))
  const problem = useDesk(({ detailProblem }) => (detailProblem?.photoId === photoId ? detailProblem.words : null))
  return (
    <section
      className={active ? 'compare-pane active' : 'compare-pane'}
      aria-label={photo?.fileName ?? phrase('compare.photo')}
      aria-current={active ? 'true' : undefined}
      onPointerDownCapture={onActivate}
    >
      <PhotoGround className="compare-place" photo={photo} zoom={zoom} onZoom={onZoom}>
        {problem !== null && <p className="compare-problem">{problem}</p>}
      </PhotoGround>
      <div className={`compare-strip class-strip class-${photo?.colourClass ?? 0}`} />
      <div className="compare-foot">
        <div className="compare-line">
          <b className="strong cut">{photo?.fileName}</b>
          {photo && <PhotoMarks photo={photo} />}
          <span className="grow" />
          {photo && photo.width > 0 && (
            <span className="third figures">
              {photo.width} × {photo.height}
            </span>
          )}
          {photo && <PhotoBadges photo={photo} />}
        </div>
        <p className="second compare-caption" dir="auto" title={photo?.caption}>
          {photo?.caption}
        </p>
      </div>
    </section>
  )
}
