import { FolderOpen } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { NameTaken } from '../../shared/contract/file-work.ts'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { phrase } from '../messages/phrase.ts'
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
    const picked = await host?.pickFolder(act === 'copy' ? phrase('files.copy-to') : phrase('files.move-to'))
    if (picked) setFolder(picked)
  }
  return (
    <FileDialog
      title={phrase(act === 'copy' ? 'files.copy-title' : 'files.move-title', { count: photoIds.length })}
      act={act}
      ask={ask}
      missing={phrase('files.say-folder')}
      nameTaken={nameTaken}
      onNameTaken={setNameTaken}
      onRun={(seen) => {
        window.localStorage.setItem(key, folder.trim())
        void runFiles(seen)
      }}
    >
      <div className="file-line">
        <label htmlFor="transfer-folder">{phrase('files.to-folder')}</label>
        <div className="file-parts">
          <span className="field-box lead grow">
            <input
              id="transfer-folder"
              autoFocus
              spellCheck={false}
              placeholder={phrase('files.path-example')}
              value={folder}
              onFocus={(event) => event.target.select()}
              onChange={(event) => setFolder(event.target.value)}
            />
          </span>
          {host && (
            <Button icon={FolderOpen} onPress={() => void pick()}>
              {phrase('files.choose')}
            </Button>
          )}
        </div>
      </div>
      <p className="third file-note">{act === 'copy' ? phrase('files.copy-note') : phrase('files.move-note')}</p>
    </FileDialog>
  )
}
