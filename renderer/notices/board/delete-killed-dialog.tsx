import { useEffect, useState } from 'react'
import type { NoticeNumber } from '../../../shared/contract/identifiers.ts'
import type { DeletionPlan } from '../../../shared/contract/locks.ts'
import { describeFailure } from '../../state/describe-failure.ts'
import { useDesk } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { DialogBox } from '../../ui/dialog-box.tsx'
import { Tick } from '../../ui/tick.tsx'
import './delete-killed-dialog.css'

const states = { present: '', changed: 'changed since, stays', gone: 'not there' } as const

/** What deleting a kill's photos takes away, file by file, and the second word that does it. Esc deletes nothing. */
export function DeleteKilledDialog({ notice }: { readonly notice: NoticeNumber }) {
  const client = useDesk((desk) => desk.engine.client)
  const user = useDesk((desk) => desk.info?.user)
  const say = useDesk((desk) => desk.say)
  const close = useDesk((desk) => desk.closeOverlay)
  const [plan, setPlan] = useState<DeletionPlan | null>(null)
  const [exports, setExports] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    client.locks.planDeletion({ notice }).then(setPlan, (error: unknown) => setProblem(describeFailure(error).words))
  }, [client, notice])
  const count = plan?.photos.length ?? 0
  const words = `Delete ${count === 1 ? '1 photo' : `${count} photos`} for good`
  const act = async () => {
    setBusy(true)
    try {
      const { done, failed } = await client.locks.delete({
        notice,
        confirm: count,
        exports,
        ...(user ? { by: user } : {})
      })
      say({
        kind: 'fact',
        words: `Deleted ${done.length === 1 ? '1 photo' : `${done.length} photos`}; the record stays`
      })
      for (const { message } of failed) say({ kind: 'failure', words: message })
      close()
    } catch (error) {
      setProblem(describeFailure(error).words)
    } finally {
      setBusy(false)
    }
  }
  return (
    <DialogBox
      title={words}
      role="alertdialog"
      width={560}
      busy={busy}
      onClose={close}
      footer={
        <>
          <Button keys="Escape" autoFocus onPress={close}>
            Keep them
          </Button>
          <Button
            kind="danger"
            refusal={count === 0 ? 'There is nothing to delete' : undefined}
            onPress={() => void act()}
          >
            {words}
          </Button>
        </>
      }
    >
      <div className="dialog-body">
        {problem !== null && <p role="alert">{problem}</p>}
        {plan && (
          <>
            <p>
              The files, their sidecars and what the vault holds of them alone go. This cannot be undone. What they
              were, who deleted them and when stays in the record.
            </p>
            <ul className="delete-files selectable">
              {plan.photos.flatMap(({ files }) =>
                files.map(({ path, state }) => (
                  <li key={path}>
                    <span className="cut" title={path}>
                      {path}
                    </span>
                    <span className="third">{states[state]}</span>
                  </li>
                ))
              )}
            </ul>
            {plan.exports.length > 0 && (
              <>
                <span className="delete-exports">
                  <Tick
                    label={`Also delete ${plan.exports.length} exported files`}
                    state={exports ? 'on' : 'off'}
                    onPress={() => setExports(!exports)}
                  />
                  <span aria-hidden="true">Also these exported files, which lie where they were put</span>
                </span>
                <ul className="delete-files selectable">
                  {plan.exports.map(({ id, path }) => (
                    <li key={id} className="cut" title={path}>
                      {path}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </div>
    </DialogBox>
  )
}
