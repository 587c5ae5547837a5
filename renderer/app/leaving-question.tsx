import { changedKeys, nameFields } from '../state/draft-changes.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { DialogBox } from '../ui/dialog-box.tsx'

/** Asks before unsaved changes would be lost. Esc stays. */
export function LeavingQuestion() {
  const wanted = useDesk((desk) => desk.wanted)
  const draft = useDesk((desk) => desk.draft)
  const saving = useDesk((desk) => desk.saving)
  const answer = useDesk((desk) => desk.answerLeaving)
  if (wanted === null || draft === null) return null
  const keys = changedKeys(draft)
  return (
    <DialogBox
      role="alertdialog"
      title={`Save ${nameFields(keys)} of ${draft.base.fileName}?`}
      onClose={() => void answer('stay')}
      busy={saving}
      footer={
        <>
          <Button autoFocus keys="Escape" onPress={() => void answer('stay')}>
            Keep editing
          </Button>
          <Button kind="danger" onPress={() => void answer('discard')}>
            {keys.length === 1 ? 'Discard 1 change' : `Discard ${keys.length} changes`}
          </Button>
          <Button kind="primary" onPress={() => void answer('save')}>
            Save
          </Button>
        </>
      }
    >
      <p className="dialog-body">The changes are only in this window. Discarded text cannot be brought back.</p>
    </DialogBox>
  )
}
