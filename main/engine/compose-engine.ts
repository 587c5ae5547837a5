import { randomUUID } from 'node:crypto'
import { homedir, userInfo } from 'node:os'
import { isAbsolute, join } from 'node:path'
import type { Router } from '@orpc/server'
import type { DeskApi } from '../../shared/contract/contract.ts'
import { openDeskStore } from '../catalog/open-desk-store.ts'
import { carrier } from '../delivery/carrier.ts'
import { createCredentials } from '../delivery/credentials/create-credentials.ts'
import type { Keyring } from '../delivery/credentials/keyring.ts'
import { waitQuietly } from '../delivery/wait-quietly.ts'
import { createImaging } from '../imaging/create-imaging.ts'
import { drawSamplePicture } from '../imaging/draw-sample-picture.ts'
import { createNoticeFileReader } from '../intake/create-notice-file-reader.ts'
import { createTreeWatcher } from '../intake/tree-watch.ts'
import { createFolderWatcher } from '../intake/watch-folder.ts'
import { anchorFiles } from '../ledger/anchor-files.ts'
import { createSigning } from '../ledger/create-signing.ts'
import { createKeyFile } from '../ledger/key-file.ts'
import { writeMail } from '../mail/write-mail.ts'
import { createMetadata } from '../metadata/create-metadata.ts'
import type { Log } from '../rpc/log.ts'
import type { AroundCall } from '../rpc/serve-wire.ts'
import type { Recovered } from '../services/changes/recover-changes.ts'
import { recoverChanges } from '../services/changes/recover-changes.ts'
import { keepCheckpoint, startKeepingCheckpoints } from '../services/checkpoint/keep-checkpoints.ts'
import { createDeskEvents } from '../services/desk-events.ts'
import type { DeskParts } from '../services/desk-parts.ts'
import { settleExports } from '../services/export/settle-exports.ts'
import { settleFileWorks } from '../services/files/settle-works.ts'
import { createRunningJobs } from '../services/jobs/running-jobs.ts'
import { startMakingLooks } from '../services/looks/make-looks.ts'
import { createNewestFirstQueue } from '../services/looks/newest-first-queue.ts'
import { keepMarksWritten } from '../services/marks/keep-marks-written.ts'
import { applyWaitingKills } from '../services/notices/kill/apply-kill.ts'
import { finishDeletions } from '../services/notices/kill/finish-deletion.ts'
import { watchNoticesFolder } from '../services/notices/notices-folder.ts'
import { createFileTurns } from '../services/photos/file-turns.ts'
import { findRealPath } from '../services/photos/refuse-own-folder.ts'
import type { Clock } from '../services/ports/clock.ts'
import { keepOutboxClear } from '../services/retention/keep-outbox-clear.ts'
import { watchSources } from '../services/sources/watch-sources.ts'
import { keepRulesRunning } from '../services/watch/keep-rules-running.ts'
import { createSpeller } from '../spelling/create-speller.ts'
import { createTrashCan } from '../trash/create-trash-can.ts'
import { createFileVault } from '../vault/file-vault.ts'
import type { CallContext } from './call-context.ts'
import { createLog } from './create-log.ts'
import { createRouter } from './create-router.ts'
import { keepJobs } from './jobs/keep-jobs.ts'
import { makeDeskFolders } from './make-desk-folders.ts'

/** A desk that is open: the contract's procedures, ready to be served. Disposing waits for the files under way, then closes everything. */
export interface Engine extends AsyncDisposable {
  readonly router: Router<DeskApi, CallContext>
  /** Shows work as jobs, and keeps it going without its window. */
  readonly aroundCalls: AroundCall<CallContext>
  /** What was settled of changes a crash had left open. */
  readonly recovered: Recovered
}

/** Which desk to open. */
export interface EngineRequest {
  /** Made where it is not there. The caller owns it: two engines on one desk would write the same files. */
  readonly deskFolder: string
  readonly version: string
  readonly clock?: Clock
  /** Given by a host that stays: then the notices folder is watched and pictures' looks are made, and what goes wrong there is logged. */
  readonly watchLog?: Log | undefined
  /** The passwords the host keeps; none where it keeps none. */
  readonly keyring?: Keyring | undefined
}

// Previews are up to 2048 pixels; two at once leave the small machine usable.
const picturesAtOnce = 2

/** Opens a desk and settles what a crash left open. Throws DeskError `storage-unavailable`, `tool-failed`. */
export async function composeEngine({
  deskFolder,
  version,
  watchLog,
  keyring,
  clock = () => new Date().toISOString()
}: EngineRequest): Promise<Engine> {
  const folders = await makeDeskFolders(deskFolder)
  await using opening = new AsyncDisposableStack()
  const store = opening.use(await openDeskStore({ kind: 'sqlite', file: folders.database }))
  const codePages = async () => (await store.settings.read()).iimCodePages
  const metadata = opening.use(createMetadata({ trustFolder: folders.trust, codePages }))
  const events = createDeskEvents()
  const desk: DeskParts = {
    store,
    reader: metadata.reader,
    writer: metadata.writer,
    vault: createFileVault({ folder: folders.vault, runCopy: metadata.copyIntoVault }),
    noticeFiles: createNoticeFileReader({ codePages }),
    writeMail,
    signing: createSigning(createKeyFile(folders.key)),
    anchors: anchorFiles,
    trash: createTrashCan({ platform: process.platform, dataHome: findDataHome(), uid: userInfo().uid }),
    imaging: createImaging({ extractPreview: metadata.extractPreview }),
    speller: opening.use(createSpeller()),
    clock,
    newId: randomUUID,
    events,
    jobs: createRunningJobs({ clock, milliseconds: () => performance.now(), events }),
    turns: createFileTurns(),
    sample: { paint: drawSamplePicture, writer: metadata.writer, writeOddities: metadata.writeSampleOddities },
    ownFolders: { desk: folders.desk, samples: folders.samples, outbox: folders.outbox },
    delivery: {
      carrier,
      credentials: createCredentials({
        environment: process.env,
        file: process.env['ERRATUM_SECRETS_FILE'] ?? folders.secrets,
        keyring
      }),
      pause: waitQuietly
    }
  }
  const recovered = [...(await settleFileWorks(desk)), ...(await recoverChanges(desk))]
  await finishDeletions({ ...desk, cache: { folder: folders.cache } })
  await applyWaitingKills(desk)
  await settleExports(desk)
  const log = watchLog ?? createLog()
  opening.defer(() => keepCheckpoint(desk, log))
  opening.defer(() => desk.turns.idle())
  opening.defer(() => desk.events.close())
  const images = { folder: folders.cache, queue: createNewestFirstQueue(picturesAtOnce) }
  const noticesFolder =
    watchLog && opening.use(watchNoticesFolder({ desk, watcher: createFolderWatcher(), log: watchLog }))
  const sourcesWatch =
    watchLog &&
    opening.use(
      watchSources({
        desk,
        watcher: createTreeWatcher(),
        leaveOut: [folders.desk, await findRealPath(folders.desk)],
        log: watchLog
      })
    )
  if (watchLog !== undefined) opening.use(startKeepingCheckpoints({ desk, log: watchLog }))
  if (watchLog !== undefined) opening.use(startMakingLooks({ desk, cache: images, log: watchLog }))
  if (watchLog !== undefined) opening.use(keepRulesRunning({ desk, log: watchLog }))
  if (watchLog !== undefined) opening.use(keepOutboxClear({ desk, log: watchLog }))
  const markWriter = opening.use(keepMarksWritten({ desk, log, stays: watchLog !== undefined }))
  const router = createRouter({
    desk,
    folders,
    images,
    markWriter,
    noticesFolder,
    log,
    sourcesWatch,
    opened: { folder: deskFolder, version, recovered }
  })
  const open = opening.move()
  return { router, aroundCalls: keepJobs(desk.jobs), recovered, [Symbol.asyncDispose]: () => open.disposeAsync() }
}

// XDG Base Directory: a relative value is to be ignored.
function findDataHome(): string {
  const named = process.env['XDG_DATA_HOME']
  return named !== undefined && isAbsolute(named) ? named : join(homedir(), '.local', 'share')
}
