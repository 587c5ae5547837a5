import { auditContract } from './audit.ts'
import { codesContract } from './codes.ts'
import { deliveriesContract } from './deliveries.ts'
import { deskContract, sourcesContract } from './desk.ts'
import { reportsContract } from './desk-report.ts'
import { destinationsContract } from './destinations.ts'
import { editsContract } from './edit.ts'
import { exportsContract } from './export.ts'
import { filesContract } from './file-work.ts'
import { historyContract } from './history.ts'
import { historyTurnContract } from './history-turn.ts'
import { historyViewContract } from './history-view.ts'
import { imagesContract } from './image.ts'
import { ingestContract } from './ingest.ts'
import { jobsContract } from './jobs.ts'
import { listsContract } from './lists.ts'
import { locksContract } from './locks.ts'
import { marksContract } from './marks.ts'
import { noticesContract } from './notice.ts'
import { noticeBoardContract } from './notice-board.ts'
import { noticeIntakeContract } from './notice-intake.ts'
import { noticeRecipientsContract } from './notice-recipients.ts'
import { noticeReplyContract } from './notice-reply.ts'
import { noticeWorkContract } from './notice-work.ts'
import { photosContract } from './photo.ts'
import { photoCsvContract } from './photo-csv.ts'
import { photoGroupsContract } from './photo-groups.ts'
import { recallContract } from './recall.ts'
import { recipientsContract } from './recipients.ts'
import { replaceContract } from './replace.ts'
import { retentionContract } from './retention.ts'
import { searchesContract } from './searches.ts'
import { settingsContract } from './settings.ts'
import { spellingContract } from './spelling.ts'
import { templatesContract } from './template.ts'
import { watchContract } from './watch-rules.ts'

/** Everything the engine does for its hosts: the only thing hosts and UI share. */
export const deskApi = {
  desk: deskContract,
  sources: { ...sourcesContract, ...ingestContract },
  photos: { ...photosContract, ...photoCsvContract, ...photoGroupsContract },
  edits: editsContract,
  replace: replaceContract,
  codes: codesContract,
  templates: templatesContract,
  notices: {
    ...noticesContract,
    ...noticeIntakeContract,
    ...noticeBoardContract,
    ...noticeWorkContract,
    ...noticeReplyContract,
    ...noticeRecipientsContract
  },
  locks: locksContract,
  marks: marksContract,
  history: { ...historyContract, ...historyTurnContract, ...historyViewContract },
  reports: reportsContract,
  exports: exportsContract,
  files: filesContract,
  images: imagesContract,
  audit: auditContract,
  searches: searchesContract,
  settings: settingsContract,
  retention: retentionContract,
  recipients: recipientsContract,
  spelling: spellingContract,
  lists: listsContract,
  destinations: destinationsContract,
  deliveries: deliveriesContract,
  jobs: jobsContract,
  recall: recallContract,
  watch: watchContract
}
/** The type of the contract, for clients. */
export type DeskApi = typeof deskApi
