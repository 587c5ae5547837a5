import { unlink } from 'node:fs/promises'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { FileAct, FilePlace } from '../../../shared/contract/file-work.ts'
import { settlePath } from '../changes/settle-path.ts'
import type { DeskParts } from '../desk-parts.ts'
import { findSource } from '../photos/find-source.ts'
import { getPhoto } from '../photos/get-photo.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import type { FileItem } from '../ports/file-works.ts'
import type { Actor } from '../ports/ledger.ts'
import { refuseFileWork } from './choose-photos.ts'
import type { FileParts } from './file-parts.ts'
import type { FileStages } from './file-stages.ts'
import { copyFiles, moveBack, moveFiles } from './move-files.ts'
import { recordCopy } from './record-copy.ts'
import { recordMove } from './record-move.ts'
import { takeTrashPlaces } from './trash-places.ts'

/** One photo of file work whose turn has come. */
export interface ItemToDo {
  readonly act: FileAct
  readonly item: FileItem
  /** As the plan saw it. */
  readonly photo: PhotoRecord
  /** Where every file of the whole work goes, by where it was. */
  readonly places: ReadonlyMap<string, string>
  readonly stages: FileStages
  readonly actor: Actor
  /** Whether earlier work is taken back: then a locked photo may go where it came from. */
  readonly takesBack: boolean
}

const notDone: Readonly<Record<FileAct, string>> = {
  rename: 'It was not renamed.',
  move: 'It was not moved.',
  copy: 'It was not copied.',
  trash: 'It was not put into the trash.',
  restore: 'It was not brought back.'
}

/** Does one photo of file work, in its turn on the files, and records it; gives its new path. Throws, and leaves the photo as it was, where it cannot. */
export async function doItem(desk: FileParts, todo: ItemToDo): Promise<string> {
  const { photo, item } = todo
  const to = item.files.at(-1)?.to ?? photo.path
  // In one order for everybody: two works that wait for each other's files would wait for ever.
  const [first = photo.path, second] = [...new Set([photo.path, to])].toSorted()
  return desk.turns.take(first, () =>
    second === undefined ? doInTurn(desk, todo) : desk.turns.take(second, () => doInTurn(desk, todo))
  )
}

async function doInTurn(desk: FileParts, todo: ItemToDo): Promise<string> {
  const { act, actor } = todo
  await settlePath(desk, todo.photo.path)
  const photo = await lookAgain(desk, todo)
  if (act === 'copy') {
    await copyFiles(todo.item.files, todo.stages)
    await recordOrTakeBack(
      () => recordCopy(desk, { item: todo.item, photo, actor }),
      () => removeCopies(todo.item.files)
    )
    return placeOf(todo.item)
  }
  const item = act === 'trash' ? await takeTrashPlaces(desk, todo.item, photo) : todo.item
  try {
    await moveFiles(item.files, todo.stages)
    const sourceId = act === 'trash' ? photo.sourceId : (await findSource(desk, placeOf(item), actor)).id
    const record = { act, item, photo, sourceId, places: todo.places, actor, at: desk.clock() }
    await recordOrTakeBack(
      () => desk.store.transact((records) => recordMove(records, record)),
      () => moveBack(item.files)
    )
  } catch (error) {
    if (act === 'trash') for (const { to } of item.files) await desk.trash.release(to)
    throw error
  }
  if (act === 'restore') for (const { from } of item.files) await desk.trash.release(from)
  return placeOf(item)
}

async function lookAgain(desk: Pick<DeskParts, 'store'>, { act, photo, takesBack }: ItemToDo): Promise<PhotoRecord> {
  const now = await getPhoto(desk, photo.id)
  if (now.path !== photo.path || now.missing !== (act === 'restore'))
    throw new DeskError(
      'not-found',
      `${photo.fileName} was renamed, moved or taken away meanwhile. ${notDone[act]} Look at it again and repeat.`,
      { path: photo.path }
    )
  const refusal =
    act === 'restore' ? null : refuseFileWork(now, notDone[act], takesBack || act === 'rename' ? 'rename' : 'other')
  if (refusal !== null) throw refusal
  return now
}

// What nobody recorded must not stay: the desk would take it for another program's doing.
async function recordOrTakeBack(record: () => Promise<void>, takeBack: () => Promise<void>): Promise<void> {
  try {
    await record()
  } catch (error) {
    await takeBack()
    throw error
  }
}

async function removeCopies(files: readonly FilePlace[]): Promise<void> {
  for (const { to } of files) await unlink(to)
}

function placeOf(item: FileItem): string {
  const place = item.files.at(-1)
  if (place === undefined) throw new Error(`File work ${item.work} has no place for photo ${item.photoId}`)
  return place.to
}
