import { FolderOpen } from 'lucide-react'
import { useState } from 'react'
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
    const folder = await host?.pickFolder('Write the record to a folder')
    if (folder) setPath(`${folder.replace(/[\\/]$/, '')}/${fileName}`)
  }
  const write = (): void => {
    if (path.trim() !== '') onExport(path.trim())
  }
  return (
    <DialogBox
      title="Export the record"
      width={520}
      onClose={onClose}
      footer={
        <>
          <Button keys="Escape" onPress={onClose}>
            Cancel
          </Button>
          <Button
            kind="primary"
            keys="Enter"
            refusal={path.trim() === '' ? 'Type where it goes first' : undefined}
            onPress={write}
          >
            Write the bundle
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
        <p>
          Writes every entry with its proofs as JSON, beside it a page that checks itself without a network, and the
          verifier for the command line. No file is overwritten.
        </p>
        <div className="audit-path">
          <span className="field-box lead grow">
            <input
              autoFocus
              type="text"
              aria-label="Full path of the bundle"
              placeholder={`/media/audit/${fileName}`}
              spellCheck={false}
              value={path}
              onChange={(event) => setPath(event.target.value)}
            />
          </span>
          {host && (
            <Button icon={FolderOpen} onPress={() => void choose()}>
              Choose…
            </Button>
          )}
        </div>
      </form>
    </DialogBox>
  )
}
