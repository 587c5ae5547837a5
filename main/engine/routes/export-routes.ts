import { dismissExport } from '../../services/export/dismiss-export.ts'
import { listPresets, removePreset, savePreset } from '../../services/export/export-presets.ts'
import { listRefusals } from '../../services/export/list-refusals.ts'
import { makeContactSheet } from '../../services/export/make-contact-sheet.ts'
import { previewExport } from '../../services/export/preview-export.ts'
import { listJobs, reportJob } from '../../services/export/report-job.ts'
import { resumeExport, runExport } from '../../services/export/run-export.ts'
import { resolveActor } from '../../services/resolve-actor.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'

/** The procedures that make files for others. */
export function createExportRoutes({ exports }: ContractImplementer, { desk, images }: EngineParts) {
  return exports.router({
    presets: exports.presets.handler(() => listPresets(desk)),
    savePreset: exports.savePreset.handler(({ input, context }) =>
      savePreset(desk, input.preset, resolveActor(context, input.by))
    ),
    removePreset: exports.removePreset.handler(({ input, context }) =>
      removePreset(desk, input.name, resolveActor(context, input.by))
    ),
    list: exports.list.handler(async ({ input }) => [...(await desk.store.exports.of(input.photoIds))]),
    run: exports.run.handler(({ input: { by, ...input }, context, signal }) =>
      runExport(desk, { ...input, actor: resolveActor(context, by), signal })
    ),
    refusals: exports.refusals.handler(({ input }) => listRefusals(desk, input.photoIds)),
    preview: exports.preview.handler(({ input, signal }) =>
      previewExport(desk, { ...input, folder: images.folder, signal })
    ),
    contactSheet: exports.contactSheet.handler(({ input: { photoIds, to, by, ...layout }, context, signal }) =>
      makeContactSheet(desk, { photoIds, to, layout, actor: resolveActor(context, by), signal })
    ),
    resume: exports.resume.handler(({ input: { by, ...input }, context, signal }) =>
      resumeExport(desk, { ...input, actor: resolveActor(context, by), signal })
    ),
    jobs: exports.jobs.handler(() => listJobs(desk)),
    report: exports.report.handler(({ input }) => reportJob(desk, input.job)),
    dismiss: exports.dismiss.handler(async ({ input }) => {
      await dismissExport(desk, input.job)
      return {}
    })
  })
}
