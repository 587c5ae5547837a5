import { FolderOpen } from 'lucide-react'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import '../ui/field-box.css'

/** The folder files go to: typed, or chosen where the desktop can ask. */
export function FolderField({
  folder,
  onFolder
}: {
  readonly folder: string
  readonly onFolder: (folder: string) => void
}) {
  const host = useDesk((desk) => desk.engine.host)
  const pick = async () => {
    const picked = await host?.pickFolder('Export to')
    if (picked) onFolder(picked)
  }
  return (
    <div className="export-folder">
      <label htmlFor="export-folder">To folder</label>
      <span className="field-box lead grow">
        <input
          id="export-folder"
          type="text"
          spellCheck={false}
          placeholder="/path/to/folder"
          value={folder}
          onChange={(event) => onFolder(event.target.value)}
        />
      </span>
      {host && (
        <Button icon={FolderOpen} onPress={() => void pick()}>
          Choose
        </Button>
      )}
    </div>
  )
}
