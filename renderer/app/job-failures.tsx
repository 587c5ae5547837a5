import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { DialogBox } from '../ui/dialog-box.tsx'
import './job-failures.css'

/** The files that could not be read, each with its reason. */
export function JobFailures() {
  const job = useDesk((desk) => desk.job)
  const close = useDesk((desk) => desk.closeOverlay)
  const failures = job?.failures ?? []
  return (
    <DialogBox
      title={`${failures.length} ${failures.length === 1 ? 'file' : 'files'} not ${job?.verb ?? 'read'}`}
      width={560}
      onClose={close}
      footer={
        <Button autoFocus keys="Escape" onPress={close}>
          Close
        </Button>
      }
    >
      <ul className="dialog-body job-failures">
        {failures.map((failure) => (
          <li key={`${failure.path}${failure.code}`} className="job-failure selectable">
            <b className="strong">{failure.path ?? 'No file'}</b>
            <span>{failure.message}</span>
          </li>
        ))}
      </ul>
    </DialogBox>
  )
}
