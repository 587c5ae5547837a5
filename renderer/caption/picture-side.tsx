import { useRef } from 'react'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import type { PhotoDetail } from '../../shared/contract/photo.ts'
import { formatBytes } from '../../shared/formats/format-bytes.ts'
import { describeStop } from '../contact-sheet/describe-stop.ts'
import { useRoom } from '../contact-sheet/use-room.ts'
import { phrase } from '../messages/phrase.ts'
import { useDesk } from '../state/use-desk.ts'
import { CredentialsMark } from '../ui/credentials-mark.tsx'
import { fitPicture } from '../ui/fit-picture.ts'
import { PhotoBadges } from '../ui/photo-badges.tsx'
import { Picture } from '../ui/picture.tsx'
import { FilmStrip } from './film-strip.tsx'
import './picture-side.css'

/** The picture on neutral grey with its facts, and the photos beside it. */
export function PictureSide({
  photoId,
  detail
}: {
  readonly photoId: PhotoId
  readonly detail: PhotoDetail | undefined
}) {
  const place = useRef<HTMLDivElement>(null)
  const room = useRoom(place)
  const imageUrl = useDesk((desk) => desk.engine.imageUrl)
  const size =
    detail && fitPicture(detail, { width: Math.max(1, room.width - 24), height: Math.max(1, room.height - 72) })
  return (
    <section className="picture-side" aria-label={phrase('caption.picture')}>
      <div className="surround picture-ground" ref={place}>
        {detail && size && room.width > 0 && (
          <>
            <Picture
              src={imageUrl('preview', detail.imageKey)}
              alt={detail.headline === '' ? detail.fileName : detail.headline}
              size={size}
              killed={describeStop(detail) !== null}
              lazy={false}
            />
            <span className="picture-corner">
              <PhotoBadges photo={detail} />
            </span>
            <div className="picture-facts figures">
              <span>
                {detail.width} × {detail.height}
              </span>
              <span>{detail.format}</span>
              <span>{formatBytes(detail.size)}</span>
              {detail.iim === 'never' && (
                <span className="cut">{phrase('caption.no-iim', { format: detail.format })}</span>
              )}
              {detail.sidecars.length > 0 && (
                <span className="cut">{phrase('caption.with-sidecars', { count: detail.sidecars.length })}</span>
              )}
              {detail.credentials && <CredentialsMark credentials={detail.credentials} />}
              <span className="grow" />
              {detail.width > 0 && (
                <span>{phrase('caption.fit', { percent: Math.round((100 * size.width) / detail.width) })}</span>
              )}
            </div>
          </>
        )}
      </div>
      <FilmStrip photoId={photoId} />
    </section>
  )
}
