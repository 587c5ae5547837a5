import { FolderOpen } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { NameTaken } from '../../shared/contract/file-work.ts'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import type { FileAsk } from '../state/files-slice.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { FileDialog } from './file-dialog.tsx'

/** Copies or moves photos into a folder, with what lies there already shown first. */
export function TransferDialog(props: { readonly act: 'copy' | 'move'; readonly photoIds: readonly PhotoId[] }) {
  const { act, photoIds } = props
  const runFiles = useDesk((desk) => desk.runFiles)
  const host = useDesk((desk) => desk.engine.host)
  const key = `erratum.${act}-folder`
  const [folder, setFolder] = useState(() => window.localStorage.getItem(key) ?? '')
  const [nameTaken, setNameTaken] = useState<NameTaken>('refuse')
  const ask = useMemo((): FileAsk | null => {
    return folder.trim() === '' ? null : { act, photoIds, to: folder.trim(), nameTaken }
  }, [act, photoIds, folder, nameTaken])
  const pick = async (): Promise<void> => {
    const picked = await host?.pickFolder(act === 'copy' ? 'Copy to' : 'Move to')
    if (picked) setFolder(picked)
  }
  const verb = act === 'copy' ? 'Copy' : 'Move'
  const count = photoIds.length === 1 ? 'photo' : `${photoIds.length.toLocaleString('en-GB')} photos`
  return (
    <FileDialog
      title={`${verb} ${count} to a folder`}
      verb={verb}
      ask={ask}
      missing="Say which folder first"
      nameTaken={nameTaken}
      onNameTaken={setNameTaken}
      onRun={(seen) => {
        window.localStorage.setItem(key, folder.trim())
        void runFiles(seen)
      }}
    >
      <div className="file-line">
        <label htmlFor="transfer-folder">To folder</label>
        <div className="file-parts">
          <span className="field-box lead grow">
            <input
              id="transfer-folder"
              autoFocus
              spellCheck={false}
              placeholder="/path/to/folder"
              value={folder}
              onFocus={(event) => event.target.select()}
              onChange={(event) => setFolder(event.target.value)}
            />
          </span>
          {host && (
            <Button icon={FolderOpen} onPress={() => void pick()}>
              Choose
            </Button>
          )}
        </div>
      </div>
      <p className="third file-note">
        {act === 'copy'
          ? 'Sidecars go along. Every copy is compared with its photo, byte for byte. Locked photos stay.'
          : 'Sidecars go along. Photos keep their history, and undo brings them back. Locked photos stay.'}
      </p>
    </FileDialog>
  )
}
