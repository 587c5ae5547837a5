import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { describeFailure } from '../state/describe-failure.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { DialogBox } from '../ui/dialog-box.tsx'
import '../ui/field-box.css'

/** Asks why photos may be used again, and unlocks them. Esc leaves them locked. */
export function UnlockDialog({ photoIds }: { readonly photoIds: readonly PhotoId[] }) {
  const store = useDeskStore()
  const close = useDesk((desk) => desk.closeOverlay)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const id = useId()
  const what = photoIds.length === 1 ? 'this photo' : `${photoIds.length.toLocaleString('en-GB')} photos`
  const refusal = reason.trim() === '' ? 'Type the reason first' : undefined
  const unlock = async (event?: FormEvent) => {
    event?.preventDefault()
    if (refusal !== undefined) return
    const { engine, info, say } = store.getState()
    try {
      const by = info?.user ? { by: info.user } : {}
      const { done, failed } = await engine.client.locks.unlock({
        photoIds: [...photoIds],
        reason: reason.trim(),
        ...by
      })
      const [first] = failed
      if (done.length === 0 && first !== undefined) return setProblem(first.message)
      say({ kind: 'fact', words: done.length === 1 ? 'Unlocked 1 photo' : `Unlocked ${done.length} photos` })
      close()
    } catch (error) {
      setProblem(describeFailure(error).words)
    }
  }
  return (
    <DialogBox
      title={`Unlock ${what}`}
      width={480}
      onClose={close}
      footer={
        <>
          <Button keys="Escape" onPress={close}>
            Leave locked
          </Button>
          <Button kind="danger" keys="Enter" refusal={refusal} onPress={() => void unlock()}>
            Unlock
          </Button>
        </>
      }
    >
      <form className="dialog-body dialog-form" onSubmit={(event) => void unlock(event)}>
        <label htmlFor={id}>Reason, kept in the ledger</label>
        <div className="field-box lead">
          <input id={id} autoFocus dir="auto" value={reason} onChange={(event) => setReason(event.target.value)} />
        </div>
        <p className="third">
          A killed photo can be edited and exported again from then on, against the agency’s word. A kill that comes
          later locks it anew.
        </p>
        {problem !== null && (
          <p className="export-problem" role="alert">
            {problem}
          </p>
        )}
      </form>
    </DialogBox>
  )
}
