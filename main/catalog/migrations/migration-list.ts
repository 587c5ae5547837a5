import type { Migration } from 'kysely/migration'
import type { DatabaseKind } from '../database-kind.ts'
import { createFirstTables } from './0001-initial.ts'
import { guardLedger } from './0002-guard-ledger.ts'
import { addSidecars } from './0003-sidecars.ts'
import { addSettings } from './0004-settings.ts'
import { addNoticeWork } from './0005-notice-work.ts'
import { addNoticeKeys } from './0006-notice-keys.ts'
import { addCheckpoints } from './0007-checkpoints.ts'
import { addRecipients } from './0008-recipients.ts'
import { addHistorySearch } from './0009-history-search.ts'
import { foldLetters } from './0010-fold-letters.ts'
import { addMarks } from './0011-marks.ts'
import { addExportJobs } from './0012-export-jobs.ts'
import { addLacks } from './0013-lacks.ts'
import { addLearntWords } from './0014-spelling.ts'
import { addDeliveries } from './0015-deliveries.ts'
import { addFileWorks } from './0016-file-works.ts'
import { addAcknowledgements } from './0017-acknowledgements.ts'
import { addWatchRules } from './0018-watch-rules.ts'
import { addPhotoOrders } from './0019-photo-orders.ts'
import { addTermLists } from './0020-term-lists.ts'
import { addEmbargoes } from './0021-embargoes.ts'

/**
 * Every change of the schema, in order, by number and name. A released one is never edited: a desk that ran it would not run it again.
 * Static, so that a bundler carries all of them.
 */
export function listMigrations(kind: DatabaseKind): Record<string, Migration> {
  return {
    '0001-initial': { up: (db) => createFirstTables(db, kind) },
    '0002-guard-ledger': { up: (db) => guardLedger(db, kind) },
    '0003-sidecars': { up: (db) => addSidecars(db, kind) },
    '0004-settings': { up: (db) => addSettings(db, kind) },
    '0005-notice-work': { up: (db) => addNoticeWork(db, kind) },
    '0006-notice-keys': { up: (db) => addNoticeKeys(db, kind) },
    '0007-checkpoints': { up: (db) => addCheckpoints(db, kind) },
    '0008-recipients': { up: (db) => addRecipients(db, kind) },
    '0009-history-search': { up: (db) => addHistorySearch(db, kind) },
    '0010-fold-letters': { up: foldLetters },
    '0011-marks': { up: (db) => addMarks(db, kind) },
    '0012-export-jobs': { up: (db) => addExportJobs(db, kind) },
    '0013-lacks': { up: addLacks },
    '0014-spelling': { up: (db) => addLearntWords(db, kind) },
    '0015-deliveries': { up: (db) => addDeliveries(db, kind) },
    '0016-file-works': { up: (db) => addFileWorks(db, kind) },
    '0017-acknowledgements': { up: (db) => addAcknowledgements(db, kind) },
    '0018-watch-rules': { up: (db) => addWatchRules(db, kind) },
    '0019-photo-orders': { up: (db) => addPhotoOrders(db, kind) },
    '0020-term-lists': { up: (db) => addTermLists(db, kind) },
    '0021-embargoes': { up: (db) => addEmbargoes(db, kind) }
  }
}
