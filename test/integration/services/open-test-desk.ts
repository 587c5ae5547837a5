import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDeskStore } from '../../../main/catalog/open-desk-store.ts'
import { carrier } from '../../../main/delivery/carrier.ts'
import { createCredentials } from '../../../main/delivery/credentials/create-credentials.ts'
import { createImaging } from '../../../main/imaging/create-imaging.ts'
import { drawSamplePicture } from '../../../main/imaging/draw-sample-picture.ts'
import { createNoticeFileReader } from '../../../main/intake/create-notice-file-reader.ts'
import { anchorFiles } from '../../../main/ledger/anchor-files.ts'
import { createSigning } from '../../../main/ledger/create-signing.ts'
import { createKeyFile } from '../../../main/ledger/key-file.ts'
import { writeMail } from '../../../main/mail/write-mail.ts'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createDeskEvents } from '../../../main/services/desk-events.ts'
import type { DeskParts } from '../../../main/services/desk-parts.ts'
import { createRunningJobs } from '../../../main/services/jobs/running-jobs.ts'
import { createFileTurns } from '../../../main/services/photos/file-turns.ts'
import { openPhotos } from '../../../main/services/photos/open-photos.ts'
import type { Actor, LedgerEntry } from '../../../main/services/ports/ledger.ts'
import { createSpeller } from '../../../main/spelling/create-speller.ts'
import { createTrashCan } from '../../../main/trash/create-trash-can.ts'
import { createFileVault } from '../../../main/vault/file-vault.ts'
import type { PhotoDetail } from '../../../shared/contract/photo.ts'

/** The person at the test desk. */
export const editor: Actor = { name: 'City Desk', known: 'os-user', host: 'cli' }

/** A desk with real parts in a temporary folder, and a folder for its photos. */
export interface TestDesk extends AsyncDisposable {
  readonly parts: DeskParts
  readonly root: string
  readonly deskFolder: string
  readonly photos: string
}

/** Opens a fresh desk. The clock ticks a second a look, so that moments are in order and never the same. */
export async function openTestDesk(metadata: Metadata): Promise<TestDesk> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'erratum-services-')))
  const deskFolder = join(root, 'desk')
  const photos = join(root, 'photos')
  for (const folder of [deskFolder, photos]) await mkdir(folder)
  const parts = await openParts(metadata, deskFolder)
  return {
    parts,
    root,
    deskFolder,
    photos,
    async [Symbol.asyncDispose]() {
      await parts.store[Symbol.asyncDispose]()
      await rm(root, { recursive: true, force: true })
    }
  }
}

/** The parts of the desk in this folder, as the engine puts them together. */
export async function openParts(metadata: Metadata, deskFolder: string): Promise<DeskParts> {
  let ticks = 0
  const clock = () => {
    ticks += 1
    return new Date(Date.UTC(2026, 4, 12, 9) + ticks * 1000).toISOString()
  }
  const events = createDeskEvents()
  return {
    store: await openDeskStore({ kind: 'sqlite', file: join(deskFolder, 'desk.db') }),
    reader: metadata.reader,
    writer: metadata.writer,
    vault: createFileVault({ folder: join(deskFolder, 'vault'), runCopy: metadata.copyIntoVault }),
    noticeFiles: createNoticeFileReader(),
    writeMail,
    signing: createSigning(createKeyFile(join(deskFolder, 'ledger.key'))),
    anchors: anchorFiles,
    imaging: createImaging({ extractPreview: metadata.extractPreview }),
    speller: createSpeller(),
    trash: createTrashCan({ platform: 'linux', dataHome: join(deskFolder, 'data-home'), uid: 1000 }),
    clock,
    newId: randomUUID,
    events,
    jobs: createRunningJobs({ clock, milliseconds: () => performance.now(), events }),
    turns: createFileTurns(),
    sample: { paint: drawSamplePicture, writer: metadata.writer, writeOddities: metadata.writeSampleOddities },
    ownFolders: { desk: deskFolder, samples: join(deskFolder, 'samples'), outbox: join(deskFolder, 'outbox') },
    delivery: {
      carrier,
      credentials: createCredentials({ environment: {}, file: join(deskFolder, 'secrets') }),
      pause: async () => undefined
    }
  }
}

/** Makes the desk know these files; fails where one cannot be read. */
export async function openAll(parts: DeskParts, paths: readonly string[]): Promise<PhotoDetail[]> {
  const opened = await openPhotos(parts, { paths, actor: editor })
  return opened.map((one) => {
    if (!one.ok) throw new Error(`${one.failure.path}: ${one.failure.message}`)
    return one.photo
  })
}

/** Makes the desk know this file. */
export async function openOne(parts: DeskParts, path: string): Promise<PhotoDetail> {
  const [photo] = await openAll(parts, [path])
  if (photo === undefined) throw new Error(`${path} was not opened`)
  return photo
}

/** The whole ledger. */
export async function readLedger(parts: DeskParts): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = []
  for await (const entry of parts.store.ledger.each()) entries.push(entry)
  return entries
}

/** The last of the steps of a stream. */
export async function takeLast<Step>(stream: AsyncIterable<Step>): Promise<Step> {
  let last: { readonly step: Step } | undefined
  for await (const step of stream) last = { step }
  if (last === undefined) throw new Error('The stream had no step')
  return last.step
}
