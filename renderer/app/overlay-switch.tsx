import { PreviewOverlay } from '../contact-sheet/preview-overlay.tsx'
import { ExportDialog } from '../export/export-dialog.tsx'
import { useDesk } from '../state/use-desk.ts'
import { CommandPalette } from './command-palette.tsx'
import { JobFailures } from './job-failures.tsx'
import { KeySheet } from './key-sheet.tsx'
import { OpenFolderDialog } from './open-folder-dialog.tsx'

/** What lies over the screen, if anything. */
export function OverlaySwitch() {
  const overlay = useDesk((desk) => desk.overlay)
  switch (overlay?.name) {
    case 'palette':
      return <CommandPalette />
    case 'keys':
      return <KeySheet />
    case 'open-folder':
      return <OpenFolderDialog />
    case 'preview':
      return <PreviewOverlay />
    case 'export':
      return <ExportDialog photoIds={overlay.photoIds} />
    case 'job-failures':
      return <JobFailures />
    case undefined:
      return null
  }
}
