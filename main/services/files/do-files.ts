import type { FileAct, FileStep } from '../../../shared/contract/file-work.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { Actor } from '../ports/ledger.ts'
import type { StepStream } from '../stream-steps.ts'
import { streamSteps } from '../stream-steps.ts'
import { choosePhotos, refuseFileWork } from './choose-photos.ts'
import type { FileParts } from './file-parts.ts'
import type { FilePlanEntry, PlannedMove, PlannedWork } from './file-plan.ts'
import type { RenameRequest } from './plan-rename.ts'
import { planRename } from './plan-rename.ts'
import type { TransferRequest } from './plan-transfer.ts'
import { planTransfer } from './plan-transfer.ts'
import { planUndo } from './plan-undo.ts'
import { runWork } from './run-work.ts'

/** Who does file work, and how it is stopped: what is done by then stays, and can be undone. */
interface Hand {
  readonly actor: Actor
  readonly signal?: AbortSignal | undefined
}

/** Renames photos as `planRename` tells, a step a photo; the last step has the result. Throws what `planRename` throws. */
export function renamePhotos(desk: FileParts, request: RenameRequest & Hand): StepStream<FileStep> {
  return run(desk, request, async () => ({ act: 'rename', of: null, ...(await planRename(desk, request)) }))
}

/** Copies or moves photos as `planTransfer` tells, a step a photo. Throws what `planTransfer` throws. */
export function transferPhotos(desk: FileParts, request: TransferRequest & Hand): StepStream<FileStep> {
  return run(desk, request, async () => ({ act: request.act, of: null, ...(await planTransfer(desk, request)) }))
}

/** Puts photos with their sidecars into the trash, a step a photo. Throws DeskError `not-found` for an unknown photo. */
export function trashPhotos(
  desk: FileParts,
  request: Hand & { readonly photoIds: readonly PhotoId[] }
): StepStream<FileStep> {
  return run(desk, request, async () => ({ act: 'trash', of: null, ...(await planTrash(desk, request.photoIds)) }))
}

/** Takes file work back, a step a photo. Throws DeskError `not-found` for unknown work, `bad-input` for copies. */
export function undoFileWork(desk: FileParts, request: Hand & { readonly work: number }): StepStream<FileStep> {
  return run(desk, request, async () => {
    const undo = await planUndo(desk, request.work)
    // Back into the trash: the places of then may be taken.
    if (undo.act === 'trash') return { ...undo, ...(await planTrash(desk, undo.photoIds)) }
    return undo
  })
}

async function planTrash(
  desk: Pick<FileParts, 'store'>,
  photoIds: readonly PhotoId[]
): Promise<Omit<PlannedWork, 'unknown'>> {
  const entries = (await choosePhotos(desk, photoIds)).map((photo): FilePlanEntry => {
    const refusal = refuseFileWork(photo, 'It was not put into the trash.', 'other')
    return refusal === null ? { photo, files: [] } : { photo, refusal }
  })
  return { entries, moves: entries.filter((entry): entry is PlannedMove => 'files' in entry) }
}

type Planned = Omit<PlannedWork, 'unknown'> & { readonly act: FileAct; readonly of: number | null }

function run(desk: FileParts, { actor, signal: stop }: Hand, plan: () => Promise<Planned>): StepStream<FileStep> {
  return streamSteps(async (emit, signal) => {
    const { act, of, entries, moves } = await plan()
    await runWork(desk, { act, of, entries, moves, actor, signal }, emit)
  }, stop)
}
