import { phrase } from '../messages/phrase.ts'
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
      title={phrase('app.save-changes', { fields: nameFields(keys), photo: draft.base.fileName })}
      onClose={() => void answer('stay')}
      busy={saving}
      footer={
        <>
          <Button autoFocus keys="Escape" onPress={() => void answer('stay')}>
            {phrase('app.keep-editing')}
          </Button>
          <Button kind="danger" onPress={() => void answer('discard')}>
            {phrase('app.discard', { count: keys.length })}
          </Button>
          <Button kind="primary" onPress={() => void answer('save')}>
            {phrase('app.save')}
          </Button>
        </>
      }
    >
      <p className="dialog-body">{phrase('app.only-in-window')}</p>
    </DialogBox>
  )
}
