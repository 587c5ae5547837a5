import { useState } from 'react'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { DialogBox } from '../ui/dialog-box.tsx'
import { ExportProgress } from './export-progress.tsx'
import { ExportSetup } from './export-setup.tsx'
import { recallFolder, rememberFolder } from './remember-folder.ts'
import { useExport } from './use-export.ts'
import './export-dialog.css'

const namePhotos = (count: number): string => `${count.toLocaleString('en-GB')} ${count === 1 ? 'photo' : 'photos'}`

/** Exports photos: preset and folder, progress with cancel, then what became of each. */
export function ExportDialog({ photoIds }: { readonly photoIds: readonly PhotoId[] }) {
  const close = useDesk((desk) => desk.closeOverlay)
  const host = useDesk((desk) => desk.engine.host)
  const run = useExport()
  const [preset, setPreset] = useState<string | null>(null)
  const [folder, setFolder] = useState(recallFolder)
  const { stage } = run
  const chosen = preset ?? run.presets[0]?.name ?? ''
  const start = () => {
    rememberFolder(folder.trim())
    void run.start(chosen, folder.trim(), photoIds)
  }
  const refusal =
    folder.trim() === '' ? 'Say which folder the pictures go to' : chosen === '' ? 'No preset is known' : undefined
  const first = stage.name === 'ended' ? stage.step?.result?.done[0] : undefined
  return (
    <DialogBox
      title={`Export ${namePhotos(photoIds.length)}`}
      width={520}
      busy={stage.name === 'running'}
      onClose={close}
      footer={
        stage.name === 'running' ? (
          <Button onPress={run.cancel}>Cancel, keep finished files</Button>
        ) : stage.name === 'ended' ? (
          <>
            {host && first && <Button onPress={() => host.showInFolder(first.to)}>Show in folder</Button>}
            <Button kind="primary" keys="Escape" autoFocus onPress={close}>
              Close
            </Button>
          </>
        ) : (
          <>
            <Button keys="Escape" onPress={close}>
              Leave
            </Button>
            <Button kind="primary" refusal={refusal} onPress={start}>
              Export {namePhotos(photoIds.length)}
            </Button>
          </>
        )
      }
    >
      <div className="dialog-body export-dialog">
        {stage.name === 'ask' ? (
          <ExportSetup
            presets={run.presets}
            chosen={chosen}
            folder={folder}
            problem={stage.problem}
            onChoose={setPreset}
            onFolder={setFolder}
          />
        ) : (
          <ExportProgress stage={stage} total={photoIds.length} />
        )}
      </div>
    </DialogBox>
  )
}
