import { FolderOpen } from 'lucide-react'
import { useState } from 'react'
import { phrase } from '../../messages/phrase.ts'
import { useDesk } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { DialogBox } from '../../ui/dialog-box.tsx'
import '../../ui/field-box.css'

const fileName = 'erratum-record.json'

/** Asks where the record is written to: a bundle anyone can check without this desk. */
export function ExportRecord(props: { readonly onExport: (path: string) => void; readonly onClose: () => void }) {
  const { onExport, onClose } = props
  const host = useDesk((desk) => desk.engine.host)
  const [path, setPath] = useState('')
  const choose = async (): Promise<void> => {
    const folder = await host?.pickFolder(phrase('history.write-to-folder'))
    if (folder) setPath(`${folder.replace(/[\\/]$/, '')}/${fileName}`)
  }
  const write = (): void => {
    if (path.trim() !== '') onExport(path.trim())
  }
  return (
    <DialogBox
      title={phrase('history.export-record')}
      width={520}
      onClose={onClose}
      footer={
        <>
          <Button keys="Escape" onPress={onClose}>
            {phrase('history.cancel')}
          </Button>
          <Button
            kind="primary"
            keys="Enter"
            refusal={path.trim() === '' ? phrase('history.type-place') : undefined}
            onPress={write}
          >
            {phrase('history.write-bundle')}
          </Button>
        </>
      }
    >
      <form
        className="dialog-body dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          write()
        }}
      >
        <p>{phrase('history.what-is-written')}</p>
        <div className="audit-path">
          <span className="field-box lead grow">
            <input
              autoFocus
              type="text"
              aria-label={phrase('history.bundle-path')}
              placeholder={`/media/audit/${fileName}`}
              spellCheck={false}
              value={path}
              onChange={(event) => setPath(event.target.value)}
            />
          </span>
          {host && (
            <Button icon={FolderOpen} onPress={() => void choose()}>
              {phrase('history.choose')}
            </Button>
          )}
        </div>
      </form>
    </DialogBox>
  )
}
