import { appendEntry } from '../ledger/append-entry.ts'
import { createLedgerRecords } from '../ledger/ledger-records.ts'
import type { LedgerTables } from '../ledger/ledger-tables.ts'
import type { DeskRecords } from '../services/ports/desk-store.ts'
import { createAcknowledgementRecords } from './acknowledgement-records.ts'
import { createChangeRecords } from './change-records.ts'
import { createCopyRecords } from './copy-keys.ts'
import { createDeliveryJobRecords } from './delivery-job-records.ts'
import { createDeliveryRecords } from './delivery-records.ts'
import type { DeskAccess } from './desk-access.ts'
import { createDestinationRecords } from './destination-records.ts'
import { createExportJobRecords } from './export-job-records.ts'
import { createExportRecords } from './export-records.ts'
import { createFileWorkRecords } from './file-work-records.ts'
import { createLearntWordRecords } from './learnt-word-records.ts'
import { createLockRecords } from './lock-records.ts'
import { createLookRecords } from './look-records.ts'
import { createMarkRecords } from './mark-records.ts'
import { createNoticeRecords } from './notice-records.ts'
import { createPhotoKeyRecords } from './photo-keys.ts'
import { createPhotoRecords } from './photo-records.ts'
import { createNoticeRecipientRecords, createRecipientRecords } from './recipient-records.ts'
import { createRevisionRecords } from './revision-records.ts'
import { createSavedSearchRecords } from './saved-search-records.ts'
import { createSettingsRecords } from './settings-records.ts'
import { createSourceRecords } from './source-records.ts'
import { createSuccessionRecords } from './succession-records.ts'
import { createTermListRecords } from './term-list-records.ts'
import { createTextRecords } from './text-records.ts'
import { createWatchRecords } from './watch-records.ts'

/** All records of a desk, reading and writing through `access`. */
export function createDeskRecords(access: DeskAccess): DeskRecords {
  const ledger = access.db.$pickTables<keyof LedgerTables>()
  return {
    sources: createSourceRecords(access),
    photos: createPhotoRecords(access),
    revisions: createRevisionRecords(access),
    changes: createChangeRecords(access),
    notices: createNoticeRecords(access),
    settings: createSettingsRecords(access),
    keys: createPhotoKeyRecords(access),
    texts: createTextRecords(access),
    looks: createLookRecords(access),
    copies: createCopyRecords(access),
    locks: createLockRecords(access),
    marks: createMarkRecords(access),
    exports: createExportRecords(access),
    exportJobs: createExportJobRecords(access),
    fileWorks: createFileWorkRecords(access),
    successions: createSuccessionRecords(access),
    recipients: createRecipientRecords(access),
    noticeRecipients: createNoticeRecipientRecords(access),
    searches: createSavedSearchRecords(access),
    learntWords: createLearntWordRecords(access),
    termLists: createTermListRecords(access),
    destinations: createDestinationRecords(access),
    deliveries: createDeliveryRecords(access),
    deliveryJobs: createDeliveryJobRecords(access),
    acknowledgements: createAcknowledgementRecords(access),
    watch: createWatchRecords(access),
    ledger: createLedgerRecords({
      db: ledger,
      write: (work) => access.write(({ db }) => work(db.$pickTables<keyof LedgerTables>())),
      append: (event) =>
        access.write(({ db, append }) =>
          append(() => {
            const { makeSalt, statements } = access.appending
            return appendEntry(db.$pickTables<keyof LedgerTables>(), { event, salt: makeSalt(), statements })
          })
        )
    })
  }
}
