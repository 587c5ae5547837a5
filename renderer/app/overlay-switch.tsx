import { CodesDialog } from '../caption/codes-dialog.tsx'
import { MergeDialog } from '../caption/merge-dialog.tsx'
import { PreviewOverlay } from '../contact-sheet/preview-overlay.tsx'
import { UnlockDialog } from '../contact-sheet/unlock-dialog.tsx'
import { DeliverDialog } from '../delivery/deliver-dialog.tsx'
import { DeliveriesDialog } from '../delivery/deliveries-dialog.tsx'
import { ContactSheetDialog } from '../export/contact-sheet-dialog.tsx'
import { ExportDialog } from '../export/export-dialog.tsx'
import { CopyFieldsDialog } from '../files/copy-fields-dialog.tsx'
import { IngestDialog } from '../files/ingest-dialog.tsx'
import { ListCsvDialog } from '../files/list-csv-dialog.tsx'
import { RenameDialog } from '../files/rename-dialog.tsx'
import { TransferDialog } from '../files/transfer-dialog.tsx'
import { ReportDialog } from '../history/report/report-dialog.tsx'
import { JobsDialog } from '../jobs/jobs-dialog.tsx'
import { KeysDialog } from '../keys/keys-dialog.tsx'
import { ListsDialog } from '../lists/lists-dialog.tsx'
import { DeleteKilledDialog } from '../notices/board/delete-killed-dialog.tsx'
import { DutyNote } from '../notices/board/duty-note.tsx'
import { NoticeQuestion } from '../notices/board/notice-question.tsx'
import { RecallHolderDialog } from '../notices/recall/recall-holder-dialog.tsx'
import { ToldNote } from '../notices/recipients/told-note.tsx'
import { OwnNoticeDialog } from '../notices/reply/own-notice-dialog.tsx'
import { RenameSearchDialog, SaveSearchDialog } from '../searches/save-search-dialog.tsx'
import { TrimVaultDialog } from '../settings/retention/trim-vault-dialog.tsx'
import { useDesk } from '../state/use-desk.ts'
import { CommandPalette } from './command-palette.tsx'
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
    case 'merge-draft':
      return <MergeDialog />
    case 'ingest':
      return <IngestDialog />
    case 'save-search':
      return <SaveSearchDialog />
    case 'rename-search':
      return <RenameSearchDialog />
    case 'export':
      return <ExportDialog photoIds={overlay.photoIds} />
    case 'deliver':
      return <DeliverDialog {...overlay} />
    case 'deliveries':
      return <DeliveriesDialog photoId={overlay.photoId} />
    case 'contact-sheet':
      return <ContactSheetDialog photoIds={overlay.photoIds} />
    case 'unlock':
      return <UnlockDialog photoIds={overlay.photoIds} />
    case 'copy-fields':
      return <CopyFieldsDialog photoId={overlay.photoId} />
    case 'list-csv':
      return <ListCsvDialog />
    case 'rename':
      return <RenameDialog photoIds={overlay.photoIds} />
    case 'transfer':
      return <TransferDialog act={overlay.act} photoIds={overlay.photoIds} />
    case 'jobs':
      return <JobsDialog />
    case 'notice-question':
      return <NoticeQuestion question={overlay.question} notice={overlay.notice} />
    case 'told-note':
      return <ToldNote {...overlay} />
    case 'recall-holder':
      return <RecallHolderDialog {...overlay} />
    case 'duty-note':
      return <DutyNote notice={overlay.notice} duty={overlay.duty} />
    case 'delete-killed':
      return <DeleteKilledDialog notice={overlay.notice} />
    case 'trim-vault':
      return <TrimVaultDialog />
    case 'codes':
      return <CodesDialog />
    case 'change-keys':
      return <KeysDialog />
    case 'lists':
      return <ListsDialog />
    case 'own-notice':
      return <OwnNoticeDialog />
    case 'report':
      return <ReportDialog photoId={overlay.photoId} />
    case undefined:
      return null
  }
}
