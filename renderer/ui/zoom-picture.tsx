import type { PointerEvent } from 'react'
import { useRef, useState } from 'react'
import type { ImageSize } from '../../shared/contract/image.ts'
import type { PhotoSummary } from '../../shared/contract/photo.ts'
import { phrase } from '../messages/phrase.ts'
import type { Size } from './fit-picture.ts'
import { fitPicture } from './fit-picture.ts'
import { Picture } from './picture.tsx'
import type { Zoom } from './zoom.ts'
import { dragZoom, placeZoomed } from './zoom.ts'
import './zoom-picture.css'

/** A press that moves less than this is a click, in CSS pixels. */
const clickPixels = 4

const edge = 12

/** What a picture that can be zoomed needs: `room` in CSS pixels, `killed` where the photo may not be shown. */
export interface ZoomPictureProps {
  readonly photo: PhotoSummary
  readonly room: Size
  readonly zoom: Zoom
  readonly killed: boolean
  readonly imageUrl: (size: ImageSize, key: string) => string
  readonly onZoom: (zoom: Zoom) => void
}

/** A picture whole in its room, or with each of its pixels on one of the screen's. A click zooms in at its point and out again; dragging moves it. */
export function ZoomPicture({ photo, room, zoom, killed, imageUrl, onZoom }: ZoomPictureProps) {
  const held = useRef<{ readonly x: number; readonly y: number; readonly zoom: Zoom } | null>(null)
  const fitted = fitPicture(photo, {
    width: Math.max(1, room.width - 2 * edge),
    height: Math.max(1, room.height - 2 * edge)
  })
  const whole = {
    width: Math.max(1, photo.width / window.devicePixelRatio),
    height: Math.max(1, photo.height / window.devicePixelRatio)
  }
  const alt = photo.headline === '' ? photo.fileName : photo.headline
  const hold = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return
    held.current = { x: event.clientX, y: event.clientY, zoom }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const drag = (event: PointerEvent<HTMLElement>): void => {
    if (held.current === null || !zoom.on) return
    const by = { x: event.clientX - held.current.x, y: event.clientY - held.current.y }
    onZoom(dragZoom(held.current.zoom, whole, room, by))
  }
  const release = (event: PointerEvent<HTMLElement>): void => {
    const from = held.current
    held.current = null
    if (from === null || Math.hypot(event.clientX - from.x, event.clientY - from.y) >= clickPixels) return
    if (zoom.on) {
      onZoom({ ...zoom, on: false })
      return
    }
    const ground = event.currentTarget.getBoundingClientRect()
    const within = (at: number, length: number, space: number): number =>
      Math.min(1, Math.max(0, (at - (space - length) / 2) / length))
    onZoom({
      on: true,
      x: within(event.clientX - ground.left, fitted.width, room.width),
      y: within(event.clientY - ground.top, fitted.height, room.height)
    })
  }
  return (
    <div
      className={zoom.on ? 'zoom-room on' : 'zoom-room'}
      onPointerDown={hold}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={() => {
        held.current = null
      }}
    >
      {zoom.on ? (
        <Zoomed
          key={photo.imageKey}
          preview={imageUrl('preview', photo.imageKey)}
          full={killed ? null : imageUrl('full', photo.imageKey)}
          alt={alt}
          size={whole}
          place={placeZoomed(whole, room, zoom)}
        />
      ) : (
        <Picture src={imageUrl('preview', photo.imageKey)} alt={alt} size={fitted} killed={killed} lazy={false} />
      )}
    </div>
  )
}

function Zoomed(props: {
  readonly preview: string
  /** Null where only the preview may be seen. */
  readonly full: string | null
  readonly alt: string
  readonly size: Size
  readonly place: { readonly left: number; readonly top: number }
}) {
  const { preview, full, alt, size, place } = props
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading')
  return (
    <>
      <div className="zoom-sheet" style={{ ...size, transform: `translate(${place.left}px, ${place.top}px)` }}>
        <Picture src={preview} alt={alt} size={size} killed={full === null} lazy={false} />
        {full !== null && (
          <img
            className="zoom-full"
            src={full}
            alt=""
            draggable={false}
            decoding="async"
            hidden={state === 'failed'}
            onLoad={() => setState('shown')}
            onError={() => setState('failed')}
          />
        )}
      </div>
      {full !== null && state !== 'shown' && (
        <span className="zoom-note" role="status">
          {state === 'loading' ? phrase('ui.reading-pixels') : phrase('ui.pixels-unread')}
        </span>
      )}
    </>
  )
}
