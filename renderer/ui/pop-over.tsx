import type { ReactNode, RefObject } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import './pop-over.css'

/** What a popover needs. `label` names it; the focus goes in, Esc and a press outside close it and give the focus back. */
export interface PopOverProps {
  readonly label: string
  readonly anchor: RefObject<Element | null>
  readonly open: boolean
  readonly onClose: () => void
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end'
  readonly children: ReactNode
}

/** A raised box at the control it belongs to. */
export function PopOver(props: PopOverProps) {
  return (
    <Popover
      triggerRef={props.anchor}
      isOpen={props.open}
      onOpenChange={(open) => !open && props.onClose()}
      placement={props.placement ?? 'bottom end'}
      offset={4}
      className="pop-over"
    >
      <Dialog aria-label={props.label} className="pop-over-inside">
        {props.children}
      </Dialog>
    </Popover>
  )
}
