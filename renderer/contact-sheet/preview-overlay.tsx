import type { KeyboardEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { PhotoMarks } from '../marks/photo-marks.tsx'
import { findCommand } from '../state/find-command.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { isAppleKeyboard } from '../ui/apple-keyboard.ts'
import { KeyHint } from '../ui/key-cap.tsx'
import { PhotoBadges } from '../ui/photo-badges.tsx'
import { panByKey, wholePicture } from '../ui/zoom.ts'
import { PhotoGround } from './photo-ground.tsx'
import './preview-overlay.css'

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

/** The photo under the cursor over the whole window. Arrows go on, Z shows every pixel, the keys of the marks mark it, Space and Esc end it. */
export function PreviewOverlay() {
  const close = useDesk((desk) => desk.closeOverlay)
  return (
    <ModalOverlay isOpen onOpenChange={(open) => !open && close()} className="preview-overlay">
      <Modal className="preview-modal">
        <Dialog aria-label="Preview" className="preview">
          <PreviewInside />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function PreviewInside() {
  const store = useDeskStore()
  const photo = useDesk((desk) => desk.photoAt(desk.cursor))
  const total = useDesk((desk) => desk.total ?? 0)
  const cursor = useDesk((desk) => desk.cursor)
  const [zoom, setZoom] = useState(wholePicture)
  const inside = useRef<HTMLDivElement>(null)
  useEffect(() => {
    inside.current?.focus()
  }, [])
  const press = (event: KeyboardEvent): void => {
    const { moveCursor, closeOverlay, offers } = store.getState()
    const panned = panByKey(zoom, event)
    const step = steps[event.key]
    if (panned !== null) setZoom(panned)
    else if (step !== undefined) void moveCursor(cursor + step, 'only')
    else if (event.key === 'z') setZoom({ ...zoom, on: !zoom.on })
    else if (event.key === ' ') closeOverlay()
    else {
      const command = findCommand({ offers, pressed: event.nativeEvent, typing: false, apple: isAppleKeyboard })
      if (command?.group !== 'Marks' || command.refusal !== undefined) return
      command.run()
    }
    event.preventDefault()
  }
  return (
    <div
      ref={inside}
      className="preview-inside"
      role="group"
      aria-label={photo?.fileName}
      tabIndex={-1}
      onKeyDown={press}
    >
      <PhotoGround className="preview-place" photo={photo} zoom={zoom} onZoom={setZoom} />
      <div className="bar preview-bar">
        <b className="strong">{photo?.fileName}</b>
        {photo && <PhotoMarks photo={photo} />}
        {photo && <PhotoBadges photo={photo} />}
        <span className="second cut grow">{photo?.caption}</span>
        <span className="third figures">
          {(cursor + 1).toLocaleString('en-GB')} of {total.toLocaleString('en-GB')}
        </span>
        <KeyHint keys="z">{zoom.on ? 'Whole' : '100 %'}</KeyHint>
        <KeyHint keys="Space">Close</KeyHint>
      </div>
    </div>
  )
}
