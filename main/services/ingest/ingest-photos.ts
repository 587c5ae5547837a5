import { join } from 'node:path'
import { describeDeskError } from '../../../shared/contract/desk-error.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { IngestedFile, IngestStep } from '../../../shared/contract/ingest.ts'
import type { ChangeParts } from '../changes/apply-change.ts'
import { makeExpansion } from '../codes/expand-edits.ts'
import type { DeskParts } from '../desk-parts.ts'
import { expectFailure } from '../expect-failure.ts'
import { createFileStages } from '../files/file-stages.ts'
import { matchWaiting } from '../notices/match-waiting.ts'
import { findSource } from '../photos/find-source.ts'
import type { RecordParts } from '../photos/record-photo.ts'
import type { FoundPhoto } from '../photos/walk-folder.ts'
import { walkFolder } from '../photos/walk-folder.ts'
import type { Actor } from '../ports/ledger.ts'
import type { StepStream } from '../stream-steps.ts'
import { streamSteps } from '../stream-steps.ts'
import { writeTemplate } from '../template/write-template.ts'
import type { IngestRun } from './ingest-picture.ts'
import { ingestPicture } from './ingest-picture.ts'
import { findTemplateFields, groupPictures, resolveFolders } from './plan-ingest.ts'

type IngestParts = RecordParts & ChangeParts & Pick<DeskParts, 'imaging' | 'ownFolders'>

/** A card or folder to copy from, and what the copies get. */
export interface IngestRequest {
  readonly from: string
  readonly to: string
  readonly rename?: string | undefined
  readonly start: number
  readonly template?: string | undefined
  readonly actor: Actor
  readonly leaveOut: readonly string[]
  readonly signal?: AbortSignal | undefined
}

// The template is written in changes of so many photos: one that is cut off leaves few copies without it.
const photosPerChange = 25

/**
 * Copies photos with their sidecars into a folder of the desk, a step a photo: compared with the originals by hash, never over another file, recorded,
 * and given a template's fields. What the desk had before, by its bytes as it first saw them, is left out. Stopped, it finishes the file under way
 * and the template of what it copied; asked again it goes on.
 *
 * Throws DeskError for the folders and the template; a photo's failure is listed and the others go on.
 */
export function ingestPhotos(desk: IngestParts, request: IngestRequest): StepStream<IngestStep> {
  return streamSteps(async (emit, signal) => {
    const { from, to } = await resolveFolders(desk, request)
    const fields = await findTemplateFields(desk, request.template)
    const expansion = await makeExpansion(desk, request.actor)
    const failures: IngestStep['failures'] = []
    const photos: FoundPhoto[] = []
    for await (const finding of walkFolder({ folder: from, leaveOut: request.leaveOut, signal })) {
      if (finding.kind === 'photo') photos.push(finding)
      else if (finding.kind === 'failure') failures.push(finding.failure)
    }
    const counts = { done: 0, copied: 0, skipped: 0 }
    const tell = (file: IngestedFile | null, finished = false) =>
      emit({ ...counts, total: photos.length, failures: [...failures], file, finished })
    tell(null)
    const source = await findSource(desk, join(to, 'photo'), request.actor)
    await using stages = createFileStages()
    const run: IngestRun = { rename: request.rename, actor: request.actor, to, source, expansion, stages }
    let fresh: { readonly photoId: PhotoId; readonly revision: number }[] = []
    const finish = async (): Promise<void> => {
      const batch = fresh
      fresh = []
      if (batch.length === 0) return
      desk.events.publish({ type: 'photos', ids: batch.map(({ photoId }) => photoId) })
      if (fields.length === 0) return
      const reason = `Ingested with the template ${request.template}`
      const { failed } = await writeTemplate(desk, { fields, photos: batch, actor: request.actor, reason })
      failures.push(...failed)
    }
    for (const [index, picture] of groupPictures(photos).entries()) {
      if (signal.aborted) break
      await ingestPicture(desk, run, {
        picture,
        number: request.start + index,
        done: (file, photo) => {
          counts.done += 1
          counts[file.outcome] += 1
          if (photo !== null) fresh.push(photo)
          tell(file)
        },
        fail: (error, path) => {
          counts.done += 1
          failures.push(describeDeskError(expectFailure(error, path)))
          tell(null)
        }
      })
      if (fresh.length >= photosPerChange) await finish()
    }
    await finish()
    if (counts.copied > 0) await matchWaiting(desk)
    desk.events.publish({ type: 'sources' })
    tell(null, true)
  }, request.signal)
}
