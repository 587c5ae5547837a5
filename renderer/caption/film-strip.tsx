import { useRef } from 'react'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import type { PhotoSummary } from '../../shared/contract/photo.ts'
import { describeStop } from '../contact-sheet/describe-stop.ts'
import { useRoom } from '../contact-sheet/use-room.ts'
import { phrase } from '../messages/phrase.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { fitPicture } from '../ui/fit-picture.ts'
import { PhotoBadges } from '../ui/photo-badges.tsx'
import { Picture } from '../ui/picture.tsx'
import { goToNeighbour, useNeighbours } from './use-neighbours.ts'

/** Width of a frame of the strip. */
const frameWidth = 83

/** The photos beside the one on show, 64 px. The strip moves only so far as to keep it within. */
export function FilmStrip({ photoId }: { readonly photoId: PhotoId }) {
  const place = useRef<HTMLElement>(null)
  const room = useRoom(place)
  const { index, total } = useNeighbours(photoId)
  const frames = Math.max(1, Math.ceil(room.width / frameWidth))
  const whole = Math.max(1, Math.floor(room.width / frameWidth))
  const first = index === undefined ? 0 : Math.max(0, Math.min(index - Math.floor((whole - 1) / 2), total - whole))
  const indexes =
    index === undefined ? [] : Array.from({ length: Math.min(frames, total - first) }, (_, step) => first + step)
  return (
    <nav className="film" ref={place} aria-label={phrase('caption.neighbours')}>
      {indexes.map((at) => (
        <FilmFrame key={at} index={at} current={at === index} />
      ))}
    </nav>
  )
}

function FilmFrame(props: { readonly index: number; readonly current: boolean }) {
  const store = useDeskStore()
  const photo = useDesk((desk) => desk.photoAt(props.index))
  return (
    <button
      type="button"
      className={props.current ? 'film-frame current' : 'film-frame'}
      aria-current={props.current ? 'true' : undefined}
      tabIndex={props.current ? 0 : -1}
      onClick={() => goToNeighbour(store, photo)}
    >
      <span className="unseen">{photo?.fileName ?? phrase('caption.photo-unread')}</span>
      {photo && <FilmPicture photo={photo} />}
    </button>
  )
}

function FilmPicture({ photo }: { readonly photo: PhotoSummary }) {
  const imageUrl = useDesk((desk) => desk.engine.imageUrl)
  return (
    <>
      <Picture
        src={imageUrl('thumb', photo.imageKey)}
        alt=""
        size={fitPicture(photo, { width: 56, height: 48 })}
        killed={describeStop(photo) !== null}
      />
      <PhotoBadges photo={photo} />
    </>
  )
}
