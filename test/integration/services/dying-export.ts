import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { resumeExport, runExport } from '../../../main/services/export/run-export.ts'
import { settleExports } from '../../../main/services/export/settle-exports.ts'
import { photoIdSchema } from '../../../shared/contract/identifiers.ts'
import { editor, openParts } from './open-test-desk.ts'

// Exports photos, or goes on with it, a line a step, until it is killed or done: dying-export.ts DESK TARGET PHOTO-IDS.

const [deskFolder = '', to = '', ids = ''] = process.argv.slice(2)

await using metadata = createMetadata()
const desk = await openParts(metadata, deskFolder)
await settleExports(desk)
const [job] = await desk.store.exportJobs.list()
const photoIds = ids.split(',').map((id) => photoIdSchema.parse(id))
const steps =
  job === undefined
    ? runExport(desk, { photoIds, preset: 'tiny', to, actor: editor })
    : resumeExport(desk, { job: job.id, retryFailed: false, actor: editor })
for await (const { done } of steps) process.stdout.write(`${done}\n`)
await desk.store[Symbol.asyncDispose]()
