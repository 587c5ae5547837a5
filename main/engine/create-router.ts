import type { EngineParts } from './engine-parts.ts'
import { implementContract } from './implement-contract.ts'
import { createAuditRoutes } from './routes/audit-routes.ts'
import { createCodeRoutes } from './routes/code-routes.ts'
import { createDeliveryRoutes, createDestinationRoutes } from './routes/delivery-routes.ts'
import { createDeskRoutes } from './routes/desk-routes.ts'
import { createEditRoutes } from './routes/edit-routes.ts'
import { createExportRoutes } from './routes/export-routes.ts'
import { createFileRoutes } from './routes/file-routes.ts'
import { createHistoryRoutes } from './routes/history-routes.ts'
import { createImageRoutes } from './routes/image-routes.ts'
import { createJobRoutes } from './routes/job-routes.ts'
import { createListRoutes } from './routes/list-routes.ts'
import { createLockRoutes } from './routes/lock-routes.ts'
import { createMarkRoutes } from './routes/mark-routes.ts'
import { createNoticeRoutes } from './routes/notice-routes.ts'
import { createPhotoRoutes } from './routes/photo-routes.ts'
import { createRecallRoutes } from './routes/recall-routes.ts'
import { createRecipientRoutes } from './routes/recipient-routes.ts'
import { createReplaceRoutes } from './routes/replace-routes.ts'
import { createReportRoutes } from './routes/report-routes.ts'
import { createRetentionRoutes } from './routes/retention-routes.ts'
import { createSearchRoutes } from './routes/search-routes.ts'
import { createSettingsRoutes } from './routes/settings-routes.ts'
import { createSourceRoutes } from './routes/source-routes.ts'
import { createSpellingRoutes } from './routes/spelling-routes.ts'
import { createTemplateRoutes } from './routes/template-routes.ts'
import { createWatchRoutes } from './routes/watch-routes.ts'

/** Every procedure of the contract, done by the use cases of this desk. */
export function createRouter(parts: EngineParts) {
  const contract = implementContract()
  return contract.router({
    desk: createDeskRoutes(contract, parts),
    sources: createSourceRoutes(contract, parts),
    photos: createPhotoRoutes(contract, parts),
    edits: createEditRoutes(contract, parts),
    replace: createReplaceRoutes(contract, parts),
    codes: createCodeRoutes(contract, parts),
    templates: createTemplateRoutes(contract, parts),
    notices: createNoticeRoutes(contract, parts),
    locks: createLockRoutes(contract, parts),
    marks: createMarkRoutes(contract, parts),
    history: createHistoryRoutes(contract, parts),
    reports: createReportRoutes(contract, parts),
    exports: createExportRoutes(contract, parts),
    files: createFileRoutes(contract, parts),
    images: createImageRoutes(contract, parts),
    audit: createAuditRoutes(contract, parts),
    searches: createSearchRoutes(contract, parts),
    settings: createSettingsRoutes(contract, parts),
    retention: createRetentionRoutes(contract, parts),
    recipients: createRecipientRoutes(contract, parts),
    spelling: createSpellingRoutes(contract, parts),
    lists: createListRoutes(contract, parts),
    destinations: createDestinationRoutes(contract, parts),
    deliveries: createDeliveryRoutes(contract, parts),
    jobs: createJobRoutes(contract, parts),
    recall: createRecallRoutes(contract, parts),
    watch: createWatchRoutes(contract, parts)
  })
}
