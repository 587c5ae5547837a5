import { isAbsolute } from 'node:path'
import { DeskError } from '../../shared/contract/desk-error.ts'
import type { ExportPreset, ExportResult, ExportStep } from '../../shared/contract/export.ts'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { exportPresets, findPreset } from '../../shared/export/presets.ts'
import { expectFailure } from './expect-failure.ts'
import type { ExportParts } from './export-photo.ts'
import { exportPhoto } from './export-photo.ts'
import { openExportStage } from './export-stage.ts'
import { getPhoto } from './get-photo.ts'
import { mapLimited } from './map-limited.ts'
import type { PhotoRecord } from './ports/desk-store.ts'
import type { Actor } from './ports/ledger.ts'
import { refuseOwnFolder } from './refuse-own-folder.ts'
import type { StepStream } from './stream-steps.ts'
import { streamSteps } from './stream-steps.ts'

/** Photos to export, by which preset, and into which folder (full path, made where it is not there). */
export interface ExportRequest {
  readonly photoIds: readonly PhotoId[]
  readonly preset: string
  readonly to: string
  readonly actor: Actor
  readonly signal?: AbortSignal | undefined
}

// A picture of 50 megapixels takes some 200 MB while it is scaled.
const photosAtOnce = 2

/**
 * Exports photos, a step a photo; the last step has the result. No existing file is ever replaced: "a.jpg" there, "a-2.jpg" is made.
 *
 * Ending the stream, or aborting `signal`, cancels: finished files stay, those under way leave nothing. Throws DeskError `bad-input` for an
 * unknown preset or a target that is no folder or inside the desk; a photo's failure is told in the result. A bug in one photo is thrown
 * after that result, when all others are done.
 */
export function runExport(desk: ExportParts, request: ExportRequest): StepStream<ExportStep> {
  return streamSteps(async (emit, signal) => {
    const preset = choosePreset(request.preset)
    const { to } = request
    if (!isAbsolute(to))
      throw new DeskError(
        'bad-input',
        `${to} is no full path. Nothing was exported. Give the folder from the root on.`,
        { path: to }
      )
    await refuseOwnFolder(desk, to, 'exported')
    await using stage = await openExportStage(to)
    await exportAll(desk, { ...request, chosen: preset, stage: stage.folder, signal }, emit)
  }, request.signal)
}

function choosePreset(name: string): ExportPreset {
  const preset = findPreset(name)
  if (preset !== undefined) return preset
  const names = exportPresets.map((one) => one.name).join(', ')
  throw new DeskError('bad-input', `There is no export preset ${name}. Nothing was exported. Choose one of: ${names}.`)
}

type ExportRun = Omit<ExportRequest, 'signal'> & {
  readonly chosen: ExportPreset
  readonly stage: string
  readonly signal: AbortSignal
}

async function exportAll(desk: ExportParts, run: ExportRun, emit: (step: ExportStep) => void): Promise<void> {
  const { signal, actor, to, stage, chosen: preset } = run
  const photoIds = [...new Set(run.photoIds)]
  const total = photoIds.length
  // A wrong id is told before the first file is made.
  const photos: PhotoRecord[] = []
  for (const id of photoIds) photos.push(await getPhoto(desk, id))
  const bugs: unknown[] = []
  let cancelled = false
  let done = 0
  const results = await mapLimited(photos, photosAtOnce, async (photo) => {
    if (signal.aborted) {
      cancelled = true
      return null
    }
    const { path: from } = photo
    emit({ done, total, current: from, result: null })
    try {
      const file = await exportPhoto(desk, { photo, preset, to, stage, actor, signal })
      done += 1
      emit({ done, total, current: from, result: null })
      return file
    } catch (error) {
      if (signal.aborted) {
        cancelled = true
        return null
      }
      done += 1
      return describeExportFailure(error, from, bugs)
    }
  })
  const finished = results.filter((one) => one !== null)
  const result: ExportResult = {
    done: finished.filter((one) => 'to' in one),
    failed: finished.filter((one) => 'code' in one),
    cancelled
  }
  emit({ done, total, current: null, result })
  if (bugs.length > 0) throw bugs[0]
}

// A bug in one photo must not take the others with it: it is put aside until they are done.
function describeExportFailure(error: unknown, from: string, bugs: unknown[]) {
  try {
    const { code, message } = expectFailure(error, from)
    return { from, code, message }
  } catch (bug) {
    bugs.push(bug)
    return null
  }
}
