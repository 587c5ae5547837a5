import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { MetadataWriter, StagedFile } from '../../services/ports/metadata-writer.ts'
import { noFile } from '../../services/ports/metadata-writer.ts'
import { findSidecarRefusal } from '../file/find-refusal.ts'
import type { PhotoRead } from '../reader/read-photo.ts'
import { composeRead, readPhoto } from '../reader/read-photo.ts'
import type { SidecarRead } from '../reader/read-sidecars.ts'
import { readSidecar } from '../reader/read-sidecars.ts'
import { defaultWritePolicy } from './default-write-policy.ts'
import { finishSidecar, keepSidecarAttributes, locateSidecar } from './finish-sidecar.ts'
import { listDecisions } from './list-decisions.ts'
import { describeStageError, makeStageFolder } from './stage-folder.ts'
import type { StageTools } from './stage-tools.ts'
import { changedOnDisk } from './staged-photo.ts'

/** Stages exact bytes of a sidecar, or that it is taken away, as MetadataWriter.stageSidecar promises. */
export async function stageSidecar(
  tools: StageTools,
  request: Parameters<MetadataWriter['stageSidecar']>[0]
): Promise<StagedFile> {
  const { path, expectedSha256, sidecar: file, bytes, sha256, policy = defaultWritePolicy } = request
  if (hashState(bytes) !== sha256) throw wrongBytes(file.path)
  const refusal = await findSidecarRefusal(file.path)
  if (refusal !== null) throw new DeskError(refusal.code, refusal.message, { path: file.path })
  const charset = { codePages: await tools.codePages() }
  const present = await readPhoto(tools.pool, { path, scope: 'fields', charset })
  if (present.reading.sha256 !== expectedSha256) throw changedOnDisk(path)
  const found = present.parts.sidecars.own.find((sidecar) => sidecar.file.path === file.path)
  if ((found?.file.sha256 ?? noFile) !== file.sha256) throw changedOnDisk(file.path)
  const target = await locateSidecar(file)
  const decisions = file.sha256 === noFile ? {} : await listDecisions({ target }, null, policy)
  const { threads } = tools.pool
  const stage = await makeStageFolder({ target, format: 'XMP', nameStage: tools.nameStage, threads })
  try {
    let after: SidecarRead | null = null
    if (bytes !== null) {
      await writeFile(stage.photo, bytes, { flag: 'wx' })
      await keepSidecarAttributes(tools.pool, { file, target, photo: path, fileTimes: policy.fileTimes }, stage.photo)
      after = await readSidecar(tools.pool, stage.photo, { scope: 'fields' })
      if (after?.file.sha256 !== sha256) throw wrongBytes(file.path)
    }
    const { reading } = await withSidecar(present, file.path, after)
    return await finishSidecar(tools.pool, { stage, target, file, after: sha256, reading, decisions })
  } catch (error) {
    await stage.remove()
    throw describeStageError(error, file.path)
  }
}

/** The photo as it will be read with this sidecar, or without where it is null. */
export async function withSidecar(present: PhotoRead, path: string, sidecar: SidecarRead | null): Promise<PhotoRead> {
  const { sidecars } = present.parts
  const others = sidecars.own.filter(({ file }) => file.path !== path)
  const own = sidecar === null ? others : [{ ...sidecar, file: { ...sidecar.file, path } }, ...others]
  return composeRead({ ...present.parts, sidecars: { ...sidecars, own } })
}

function hashState(bytes: Uint8Array | null): string {
  return bytes === null ? noFile : createHash('sha256').update(bytes).digest('hex')
}

function wrongBytes(path: string): DeskError {
  return new DeskError(
    'verification-failed',
    `The bytes to put back for ${JSON.stringify(basename(path))} are not those that were asked for. The sidecar is as it was. Check the desk's vault.`,
    { path }
  )
}
