import type { KeyboardEvent } from 'react'
import { useEffect, useRef } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { fitPicture } from '../ui/fit-picture.ts'
import { KeyHint } from '../ui/key-cap.tsx'
import { PhotoBadges } from '../ui/photo-badges.tsx'
import { Picture } from '../ui/picture.tsx'
import { describeStop } from './describe-stop.ts'
import './preview-overlay.css'
import { useRoom } from './use-room.ts'

/** The photo under the cursor over the whole window. Arrows go on, Space and Esc end it. */
export function PreviewOverlay() {
  const store = useDeskStore()
  const close = useDesk((desk) => desk.closeOverlay)
  const press = (event: KeyboardEvent): void => {
    const { cursor, moveCursor } = store.getState()
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key]
    if (step !== undefined) void moveCursor(cursor + step, 'only')
    else if (event.key === ' ') close()
    else return
    event.preventDefault()
  }
  return (
    <ModalOverlay isOpen onOpenChange={(open) => !open && close()} className="preview-overlay">
      <Modal className="preview-modal">
        <Dialog aria-label="Preview" className="preview">
          <PreviewInside press={press} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function PreviewInside({ press }: { readonly press: (event: KeyboardEvent) => void }) {
  const photo = useDesk((desk) => desk.photoAt(desk.cursor))
  const total = useDesk((desk) => desk.total ?? 0)
  const cursor = useDesk((desk) => desk.cursor)
  const imageUrl = useDesk((desk) => desk.engine.imageUrl)
  const place = useRef<HTMLDivElement>(null)
  const inside = useRef<HTMLDivElement>(null)
  useEffect(() => {
    inside.current?.focus()
  }, [])
  const room = useRoom(place)
  const box = { width: Math.max(1, room.width - 24), height: Math.max(1, room.height - 24) }
  return (
    <div
      ref={inside}
      className="preview-inside"
      role="group"
      aria-label={photo?.fileName}
      tabIndex={-1}
      onKeyDown={press}
    >
      <div className="preview-place surround" ref={place}>
        {photo && room.width > 0 && (
          <Picture
            src={imageUrl('preview', photo.imageKey)}
            alt={photo.headline === '' ? photo.fileName : photo.headline}
            size={fitPicture(photo, box)}
            killed={describeStop(photo) !== null}
            lazy={false}
          />
        )}
      </div>
      <div className="bar preview-bar">
        <b className="strong">{photo?.fileName}</b>
        {photo && <PhotoBadges photo={photo} />}
        <span className="second cut grow">{photo?.caption}</span>
        <span className="third figures">
          {(cursor + 1).toLocaleString('en-GB')} of {total.toLocaleString('en-GB')}
        </span>
        <KeyHint keys="Space">Close</KeyHint>
      </div>
    </div>
  )
}
