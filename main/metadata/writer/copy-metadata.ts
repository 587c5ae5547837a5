import { rename } from 'node:fs/promises'
import { findFormat } from '../../../shared/formats/find-format.ts'
import type { FileReading } from '../../services/ports/metadata-reader.ts'
import type { FieldAssignments, MetadataWriter } from '../../services/ports/metadata-writer.ts'
import { makeToolPath } from '../file/tool-path.ts'
import { digestIim } from '../iim/iim-digest.ts'
import { isPhotoshopCopy } from '../reader/collect-photoshop-copies.ts'
import type { PhotoRead } from '../reader/read-photo.ts'
import { readPhoto } from '../reader/read-photo.ts'
import { findText } from '../reader/tag-entries.ts'
import { checkAssignments } from './check-assignments.ts'
import type { RenditionPlan } from './list-lost-fields.ts'
import { listLostFields } from './list-lost-fields.ts'
import { mergeIimBlocks } from './merge-iim-blocks.ts'
import { overlayIim } from './overlay-iim.ts'
import { listCopyArguments, planCorrections } from './plan-copy.ts'
import { planDigest } from './plan-digest.ts'
import { planExif } from './plan-exif.ts'
import { planXmp } from './plan-xmp.ts'
import { pickKeptFields } from './policy/kept-fields.ts'
import { listStripOptions, listUnstripped } from './policy/strip-tags.ts'
import { writeKeptFields } from './policy/write-kept-fields.ts'
import type { ExifToolWrite } from './run-exiftool-write.ts'
import { runExifToolWrite } from './run-exiftool-write.ts'
import { requireWritable } from './stage-edit.ts'
import type { StageFolder } from './stage-folder.ts'
import { makeStageFolder } from './stage-folder.ts'
import type { StageTools } from './stage-tools.ts'
import { copyIntoStage } from './staged-photo.ts'
import { verificationFailed } from './verify-write.ts'

type CopyRequest = Parameters<MetadataWriter['copyMetadata']>[0]

/** Copies metadata into a rendition of our own as MetadataWriter.copyMetadata promises; the rendition is replaced only when it is proven. */
export async function copyMetadata(tools: StageTools, request: CopyRequest): Promise<FileReading> {
  const { from, to, policy, assign = {} } = request
  const charset = { codePages: await tools.codePages() }
  const source = await readPhoto(tools.pool, { path: from, scope: 'fields', charset })
  if (policy !== undefined && policy.keep !== 'all')
    return writeKeptFields(tools, to, pickKeptFields(source, policy.keep, assign))
  const target = await readPhoto(tools.pool, { path: to, scope: 'fields' })
  requireWritable(target.reading)
  const { nameStage, pool } = tools
  const { threads } = pool
  const hasIim = findFormat(target.reading.format).iim === 'usual'
  const plan = { assign: planOverlay(source, { assign, hasIim }), hasIim, strip: policy?.strip ?? [] }
  const stage = await makeStageFolder({ target: to, format: target.reading.format, nameStage, threads })
  try {
    await copyIntoStage({ stage, target: to, expectedSha256: target.reading.sha256 })
    const copy = { request, source, stage, plan }
    await copyBlocks(tools, copy)
    await correctCopy(tools, copy)
    const copied = await readPhoto(tools.pool, { path: to, stagedPath: stage.photo, scope: 'fields' })
    const lost = [
      ...listLostFields(source, copied, plan),
      ...(await findUnstripped(tools, copy)),
      ...(copied.reading.imageHash === target.reading.imageHash ? [] : ['the image data'])
    ]
    if (lost.length > 0) throw verificationFailed(to, lost)
    await threads.run('sync', stage.photo)
    await rename(stage.photo, to)
    return { ...copied.reading, refusal: null }
  } finally {
    await stage.remove()
  }
}

// What the desk shows from a sidecar, from Photoshop's resources, or from IIM that the rendition cannot have, goes into the rendition itself.
function planOverlay({ chosen }: PhotoRead, { assign, hasIim }: Pick<RenditionPlan, 'assign' | 'hasIim'>) {
  const moved = chosen.filter(
    ({ field, choice: { copy } }) =>
      copy.container === 'sidecar' ||
      isPhotoshopCopy(copy) ||
      (!hasIim && copy.container === 'iim' && field.xmp !== undefined)
  )
  return { ...Object.fromEntries(moved.map(({ field, choice }) => [field.key, choice.value])), ...assign }
}

async function findUnstripped(tools: StageTools, { request, stage, plan }: CopyInStage): Promise<readonly string[]> {
  if (plan.strip.length === 0) return []
  const { entries } = await readPhoto(tools.pool, { path: request.to, stagedPath: stage.photo, scope: 'all' })
  return listUnstripped(entries, plan.strip)
}

interface CopyInStage {
  readonly request: CopyRequest
  readonly source: PhotoRead
  readonly stage: StageFolder
  readonly plan: RenditionPlan
}

async function copyBlocks({ pool }: StageTools, { request, source, stage, plan }: CopyInStage): Promise<void> {
  await using tool = await makeToolPath(request.from)
  await runExifToolWrite(pool, {
    ...describeTarget(request, stage),
    options: listCopyArguments(tool.path, source.entries),
    ...(plan.hasIim ? copyIim(source, plan.assign) : { tags: [] })
  })
}

// All blocks as one, in UTF-8. The digest says of the copy what it said of the source.
function copyIim(source: PhotoRead, assign: FieldAssignments): Pick<ExifToolWrite, 'tags' | 'iimBlock'> {
  const merged = mergeIimBlocks(source.blocks)
  if (merged === null) return { tags: [] }
  const iimBlock = overlayIim(source, merged, assign)
  const plan = planDigest(source, new Set(checkAssignments(assign, 'any').map(({ field }) => field.key)))
  const stale = source.digest === 'stale' ? findText(source.entries, 'Photoshop', 'IPTCDigest') : undefined
  const digest = plan === 'fresh' ? digestIim(iimBlock) : plan === 'keep' ? stale : undefined
  return { iimBlock, tags: digest === undefined ? [] : [{ tag: 'Photoshop:IPTCDigest', values: [digest] }] }
}

async function correctCopy({ pool }: StageTools, { request, stage, plan }: CopyInStage): Promise<void> {
  const target = describeTarget(request, stage)
  const assignments = checkAssignments(plan.assign, 'any')
  if (assignments.length > 0) {
    const copied = await readPhoto(pool, { path: request.to, stagedPath: stage.photo, scope: 'all' })
    const tags = assignments.flatMap((one) => [...planXmp(one, copied.entries), ...planExif(copied, one)])
    await runExifToolWrite(pool, { ...target, tags })
  }
  // What is not there stays away: so nobody has to read first what was copied.
  await runExifToolWrite(pool, { ...target, tags: planCorrections(request), options: ['-wm', 'w'] })
  const options = listStripOptions(plan.strip)
  // After all else, so that nothing comes back.
  if (options.length > 0) await runExifToolWrite(pool, { ...target, tags: [], options })
}

// Messages about the source do not stop an export: what counts is proven by reading the rendition back.
function describeTarget(
  { to }: CopyRequest,
  stage: StageFolder
): Pick<ExifToolWrite, 'path' | 'folder' | 'file' | 'warningsPass'> {
  return { path: to, folder: stage.path, file: stage.fileName, warningsPass: true }
}
