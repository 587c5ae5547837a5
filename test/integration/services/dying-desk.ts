import { setTimeout as delay } from 'node:timers/promises'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { saveEdits } from '../../../main/services/changes/save-edits.ts'
import { undoChange } from '../../../main/services/changes/turn-back-change.ts'
import type { DeskParts } from '../../../main/services/desk-parts.ts'
import type { LedgerRecords } from '../../../main/services/ports/desk-store.ts'
import type { StagedFile } from '../../../main/services/ports/metadata-writer.ts'
import { changeNumberSchema } from '../../../shared/contract/identifiers.ts'
import { editor, openParts } from './open-test-desk.ts'

// A desk that is killed in the middle of a write: dying-desk.ts DESK PHOTO POINT edit|undo.

const [deskFolder = '', path = '', point = '', action = ''] = process.argv.slice(2)

async function die(): Promise<never> {
  process.kill(process.pid, 'SIGKILL')
  await delay(60_000)
  throw new Error('SIGKILL did not kill')
}

const dieIn = (staged: StagedFile): StagedFile => ({
  ...staged,
  async commit() {
    if (point === 'journalled') await die()
    await staged.commit()
    if (point === 'renamed') await die()
  }
})

const dieRecording = (ledger: LedgerRecords): LedgerRecords => ({
  ...ledger,
  async append(event) {
    const entry = await ledger.append(event)
    if (point === 'recording' && event.kind === 'revision') await die()
    return entry
  }
})

async function dieStaged(staging: Promise<StagedFile>): Promise<StagedFile> {
  const staged = await staging
  if (point === 'staged') await die()
  return dieIn(staged)
}

const alive = await openParts(createMetadata(), deskFolder)
const { store, writer } = alive
const dying: DeskParts = {
  ...alive,
  store: {
    ...store,
    transact: (work) => store.transact((records) => work({ ...records, ledger: dieRecording(records.ledger) }))
  },
  writer: {
    ...writer,
    stageEdit: (request) => dieStaged(writer.stageEdit(request)),
    stageBytes: (request) => dieStaged(writer.stageBytes(request)),
    stageSidecar: (request) => dieStaged(writer.stageSidecar(request))
  },
  events: { ...alive.events, publish: () => void die() }
}

const photo = await store.photos.byPath(path)
if (photo === undefined) throw new Error(`The desk does not know ${path}`)
if (action === 'undo') await undoChange(dying, { change: changeNumberSchema.parse(1), actor: editor, reason: '' })
else {
  const edits = [{ photoId: photo.id, revision: photo.revision, set: { city: 'Bergen' }, add: {}, remove: {} }]
  await saveEdits(dying, { edits, actor: editor, reason: 'typo' })
}
await die()
