import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { MetadataWriter, StagedFile, WrittenFile } from '../../services/ports/metadata-writer.ts'
import { noFile } from '../../services/ports/metadata-writer.ts'
import { hashBytes } from '../file/hash-bytes.ts'
import type { PhotoRead } from '../reader/read-photo.ts'
import type { SidecarRead } from '../reader/read-sidecars.ts'
import { readSidecar } from '../reader/read-sidecars.ts'
import { compareXmp } from './compare-xmp.ts'
import { defaultWritePolicy } from './default-write-policy.ts'
import type { StagedSidecar } from './finish-sidecar.ts'
import { finishSidecar, keepSidecarAttributes, locateSidecar } from './finish-sidecar.ts'
import { listDecisions } from './list-decisions.ts'
import { planSidecar } from './plan-sidecar.ts'
import type { WritePlan } from './plan-write.ts'
import { readAsXmp } from './read-as-xmp.ts'
import { runExifToolWrite } from './run-exiftool-write.ts'
import type { StageFolder } from './stage-folder.ts'
import { describeStageError, makeStageFolder } from './stage-folder.ts'
import { withSidecar } from './stage-sidecar.ts'
import type { StageTools } from './stage-tools.ts'
import { changedOnDisk } from './staged-photo.ts'
import { verifyWrite } from './verify-write.ts'

type EditRequest = Parameters<MetadataWriter['stageEdit']>[0]

// What a new sidecar begins with. Source: Adobe XMP specification, part 1, 7.3.
const emptyPacket = `<?xpacket begin='\u{feff}' id='W5M0MpCehiHzreSzNTczkc9d'?>
<x:xmpmeta xmlns:x='adobe:ns:meta/'>
<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end='w'?>`

/**
 * Stages an edit of a photo that is not written itself: its sidecar with the new values, every other property as it was. The photo is only read.
 *
 * Throws DeskError `format-not-writable` for a value a sidecar cannot hold or take away, and as `stageEdit` does.
 */
export async function stageSidecarEdit(
  tools: StageTools,
  request: EditRequest,
  present: PhotoRead
): Promise<StagedFile> {
  const { path, expectedFile, policy = defaultWritePolicy, signal } = request
  const file = findSidecar(present)
  if (expectedFile !== undefined && (expectedFile.path !== file.path || expectedFile.sha256 !== file.sha256))
    throw changedOnDisk(expectedFile.path)
  const before = file.sha256 === noFile ? null : await readSidecar(tools.pool, file.path, { scope: 'all', signal })
  if ((before?.file.sha256 ?? noFile) !== file.sha256) throw changedOnDisk(file.path)
  const plan = planSidecar(present, { before, assign: request.assign, policy })
  const target = await locateSidecar(file)
  const decisions = file.sha256 === noFile ? {} : await listDecisions({ target }, null, policy)
  const { threads } = tools.pool
  const stage = await makeStageFolder({ target, format: 'XMP', nameStage: tools.nameStage, threads })
  try {
    if (plan.keys.size === 0)
      return await finishSidecar(tools.pool, {
        stage,
        target,
        file,
        after: file.sha256,
        reading: present.reading,
        decisions
      })
    const after = await writeAndVerify(tools, { request, present, stage, file, before, plan })
    await keepSidecarAttributes(tools.pool, { file, target, photo: path, fileTimes: policy.fileTimes }, stage.photo)
    const { reading } = await withSidecar(present, file.path, after)
    return await finishSidecar(tools.pool, { stage, target, file, after: after.file.sha256, reading, decisions })
  } catch (error) {
    await stage.remove()
    throw describeStageError(error, path)
  }
}

function findSidecar({ reading }: PhotoRead): WrittenFile {
  const path = reading.sidecarPath ?? reading.path
  return { path, sha256: reading.sidecars.find((sidecar) => sidecar.path === path)?.sha256 ?? noFile }
}

interface EditInStage {
  readonly request: EditRequest
  readonly present: PhotoRead
  readonly stage: StageFolder
  readonly file: StagedSidecar['file']
  readonly before: SidecarRead | null
  readonly plan: WritePlan
}

async function writeAndVerify(
  { pool }: StageTools,
  { request, present, stage, file, before, plan }: EditInStage
): Promise<SidecarRead> {
  const { path, signal } = request
  const isEmpty = before === null || before.file.size === 0
  if (isEmpty) await writeFile(stage.photo, emptyPacket, { flag: 'wx' })
  else await copyFile(file.path, stage.photo)
  const old = await readFile(stage.photo)
  if (!isEmpty && (await hashBytes(stage.photo)) !== file.sha256) throw changedOnDisk(file.path)
  await runExifToolWrite(pool, { path, folder: stage.path, file: stage.fileName, tags: plan.tags, signal })
  const staged = await readSidecar(pool, stage.photo, { scope: 'all', signal })
  if (staged === null) throw new Error(`ExifTool left no sidecar in ${dirname(stage.photo)}`)
  const after = { ...staged, file: { ...staged.file, path: file.path } }
  // A new sidecar is compared with the empty packet it was made from.
  const from = isEmpty ? { file: after.file, entries: after.entries.filter(isOfFile) } : before
  await verifyWrite({
    plan,
    digest: 'keep',
    before: readAsXmp(present, from),
    after: readAsXmp(present, after),
    files: { before: file.path, after: stage.photo },
    provePicture: async () => compareXmp(old, await readFile(stage.photo), plan)
  })
  return after
}

function isOfFile({ group }: { readonly group: string }): boolean {
  return group === 'File'
}
