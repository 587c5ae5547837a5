import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import './dialog-box.css'

/** What a dialog needs. Esc calls `onClose`: it must be the safe answer. `busy` keeps it open while work runs. */
export interface DialogBoxProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at the bottom right, the safe one first and with the focus. */
  readonly footer?: ReactNode
  readonly width?: number
  readonly busy?: boolean
  /** `top`: hangs from the top of the window, as the command palette does. */
  readonly place?: 'middle' | 'top'
  /** Hides the title from the eye, not from screen readers. */
  readonly bare?: boolean
  readonly role?: 'dialog' | 'alertdialog'
}

/** A dialog over a scrim. Only for what cannot be undone, or what needs several answers at once. */
export function DialogBox(props: DialogBoxProps) {
  const busy = props.busy ?? false
  return (
    <ModalOverlay
      isOpen
      isDismissable={!busy}
      isKeyboardDismissDisabled={busy}
      onOpenChange={(open) => !open && props.onClose()}
      className={`dialog-scrim ${props.place ?? 'middle'}`}
    >
      <Modal className="dialog-box" style={{ width: props.width ?? 420 }}>
        <Dialog role={props.role ?? 'dialog'} className="dialog-inside">
          <Heading slot="title" level={2} className={props.bare ? 'unseen' : 'dialog-title'}>
            {props.title}
          </Heading>
          {props.children}
          {props.footer && <div className="dialog-footer">{props.footer}</div>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
