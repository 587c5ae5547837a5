import { Check, Info, TriangleAlert, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { phrase } from '../messages/phrase.ts'
import type { Toast } from '../state/toasts-slice.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import './toast-place.css'

/** How long a fact stays, in milliseconds, unless the focus or the pointer holds it. */
const staysMs = 6000

const icons = { fact: Check, note: Info, failure: TriangleAlert } as const

/** The toast at the bottom centre of the work, one at a time. */
export function ToastPlace() {
  const toast = useDesk((desk) => desk.toasts[0])
  return (
    <div className="toast-place" role="status">
      {toast && <ToastBox key={toast.id} toast={toast} />}
    </div>
  )
}

function ToastBox({ toast }: { readonly toast: Toast }) {
  const closeToast = useDesk((desk) => desk.closeToast)
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held || toast.kind === 'failure') return
    const timer = window.setTimeout(() => closeToast(toast.id), staysMs)
    return () => window.clearTimeout(timer)
  }, [held, toast, closeToast])
  const { action } = toast
  return (
    <div
      className={`toast ${toast.kind}`}
      role="group"
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      <Icon of={icons[toast.kind]} />
      <span className="toast-words">{toast.words}</span>
      {action && (
        <Button
          kind={toast.kind === 'failure' ? 'plain' : 'quiet'}
          keys={action.keys}
          onPress={() => {
            closeToast(toast.id)
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      {toast.kind === 'failure' && (
        <Button kind="quiet" icon={X} label={phrase('app.close')} onPress={() => closeToast(toast.id)} />
      )}
    </div>
  )
}
