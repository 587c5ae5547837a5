import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import { phrase } from '../messages/phrase.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { DialogBox } from '../ui/dialog-box.tsx'
import '../ui/field-box.css'

/** Asks for the path of a folder, in a browser: a page cannot show the folders of the machine the desk runs on. */
export function OpenFolderDialog() {
  const close = useDesk((desk) => desk.closeOverlay)
  const openFolder = useDesk((desk) => desk.openFolder)
  const [path, setPath] = useState('')
  const id = useId()
  const open = (event?: FormEvent): void => {
    event?.preventDefault()
    if (path.trim() === '') return
    close()
    void openFolder(path.trim())
  }
  return (
    <DialogBox
      title={phrase('app.open-folder')}
      onClose={close}
      footer={
        <>
          <Button keys="Escape" onPress={close}>
            {phrase('app.cancel')}
          </Button>
          <Button
            kind="primary"
            keys="Enter"
            refusal={path.trim() === '' ? phrase('app.type-path') : undefined}
            onPress={() => open()}
          >
            {phrase('app.read-folder')}
          </Button>
        </>
      }
    >
      <form className="dialog-body dialog-form" onSubmit={open}>
        <label htmlFor={id}>{phrase('app.path-on-machine')}</label>
        <div className="field-box lead">
          <input id={id} autoFocus spellCheck={false} value={path} onChange={(event) => setPath(event.target.value)} />
        </div>
        <p className="third">{phrase('app.read-in-place')}</p>
      </form>
    </DialogBox>
  )
}
