import type { ReactNode } from 'react'
import { useRef } from 'react'
import type { PhotoSummary } from '../../shared/contract/photo.ts'
import { useDesk } from '../state/use-desk.ts'
import type { Zoom } from '../ui/zoom.ts'
import { ZoomPicture } from '../ui/zoom-picture.tsx'
import { describeStop } from './describe-stop.ts'
import { useRoom } from './use-room.ts'

/** A photo on neutral grey, whole or zoomed, as large as the ground is; `children` where there is no photo to show. */
export function PhotoGround(props: {
  readonly className: string
  readonly photo: PhotoSummary | undefined
  readonly zoom: Zoom
  readonly onZoom: (zoom: Zoom) => void
  readonly children?: ReactNode
}) {
  const { className, photo, zoom, onZoom, children } = props
  const imageUrl = useDesk((desk) => desk.engine.imageUrl)
  const place = useRef<HTMLDivElement>(null)
  const room = useRoom(place)
  return (
    <div className={`${className} surround`} ref={place}>
      {photo === undefined
        ? children
        : room.width > 0 && (
            <ZoomPicture
              photo={photo}
              room={room}
              zoom={zoom}
              killed={describeStop(photo) !== null}
              imageUrl={imageUrl}
              onZoom={onZoom}
            />
          )}
    </div>
  )
}
