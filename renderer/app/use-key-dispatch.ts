import { useEffect } from 'react'
import { findCommand } from '../state/find-command.ts'
import { useDeskStore } from '../state/use-desk.ts'
import { isAppleKeyboard } from '../ui/apple-keyboard.ts'

function isTyping(target: Element): boolean {
  return target.matches('input:not([type="range"]), textarea, [contenteditable="true"]')
}

/** Sends pressed keys to the commands on offer. Fields keep their text keys; menus, popovers and dialogs keep all. */
export function useKeyDispatch(): void {
  const store = useDeskStore()
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { overlay, wanted, offers, say } = store.getState()
      const { target } = event
      if (
        event.defaultPrevented ||
        event.isComposing ||
        overlay !== null ||
        wanted !== null ||
        !(target instanceof Element)
      )
        return
      if (target.closest('[role="menu"], [role="dialog"], [role="alertdialog"]')) return
      // Enter and Space on a control belong to the control.
      if (
        (event.key === 'Enter' || event.key === ' ') &&
        !event.ctrlKey &&
        target.closest('button, a, [role="slider"]')
      )
        return
      const command = findCommand({ offers, pressed: event, typing: isTyping(target), apple: isAppleKeyboard })
      if (!command || command.native) return
      event.preventDefault()
      if (command.refusal === undefined) command.run()
      else say({ kind: 'note', words: command.refusal })
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [store])
}
