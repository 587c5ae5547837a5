import { readFile, realpath, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { FileReading } from '../../services/ports/metadata-reader.ts'
import type { MetadataWriter, StagedFile } from '../../services/ports/metadata-writer.ts'
import { findPhotoFile } from '../file/find-photo-file.ts'
import { digestIim } from '../iim/iim-digest.ts'
import type { PhotoRead } from '../reader/read-photo.ts'
import { readPhoto } from '../reader/read-photo.ts'
import { defaultWritePolicy } from './default-write-policy.ts'
import { listDecisions } from './list-decisions.ts'
import type { WritePlan } from './plan-write.ts'
import type { ReencodedBlock } from './reencode-blocks.ts'
import { reencodeBlocks } from './reencode-blocks.ts'
import { replaceIimInJpeg } from './replace-iim-in-jpeg.ts'
import { requireWholePhoto } from './require-whole-photo.ts'
import { hasUsualName, requireWritable } from './stage-edit.ts'
import type { StageFolder } from './stage-folder.ts'
import { describeStageError, makeStageFolder } from './stage-folder.ts'
import type { StageTools } from './stage-tools.ts'
import { changedOnDisk, copyIntoStage, finishStage } from './staged-photo.ts'
import { verifyWrite } from './verify-write.ts'
import { writeStaged } from './write-staged.ts'

type ReencodeRequest = Parameters<MetadataWriter['stageReencode']>[0]

const noFields: WritePlan = { assignments: [], keys: new Set(), iim: new Map(), tags: [], cut: [] }

/** Stages a re-encoding as MetadataWriter.stageReencode promises: the same proof as for an edit, of which no field is planned to change. */
export async function stageReencode(tools: StageTools, request: ReencodeRequest): Promise<StagedFile> {
  const { path, expectedSha256, charset: chosen, policy = defaultWritePolicy, signal } = request
  await findPhotoFile(path)
  const target = await realpath(path)
  const charset = { chosen, codePages: await tools.codePages() }
  const present = await readPhoto(tools.pool, { path, scope: 'all', charset, signal })
  requireWritable(present.reading)
  if (present.reading.sha256 !== expectedSha256) throw changedOnDisk(target)
  if (present.reading.writeTarget === 'sidecar') throw notInFile(present.reading)
  const blocks = reencodeBlocks(path, present.blocks, chosen)
  const decisions = {
    ...(await listDecisions({ target, names: present.parts.stats.nlink }, null, policy)),
    readAs: chosen
  }
  const { pool, nameStage } = tools
  const stage = await makeStageFolder({ target, format: present.reading.format, nameStage, threads: pool.threads })
  try {
    // A plain JPEG is in memory, with the expected hash; every other file is written to in a copy of its own.
    const isCopied = present.plain === null || !hasUsualName(present.reading) || !areAlike(blocks)
    if (isCopied) await copyIntoStage({ stage, target, expectedSha256 })
    if (present.plain === null) await requireWholePhoto(present.reading, stage.photo)
    const before = hasUsualName(present.reading)
      ? present
      : await readPhoto(tools.pool, { path, stagedPath: stage.photo, scope: 'all', charset, signal })
    const reading = await writeAndVerify(tools, { path, target, stage, before, blocks, signal })
    const { fileTimes } = policy
    return await finishStage(pool, { stage, target, expectedSha256, held: null, reading, decisions, fileTimes })
  } catch (error) {
    await stage.remove()
    throw describeStageError(error, path)
  }
}

interface ReencodeInStage {
  readonly path: string
  readonly target: string
  readonly stage: StageFolder
  /** The photo as it reads in the chosen character set: the text that must be there after the write, too. */
  readonly before: PhotoRead
  readonly blocks: readonly ReencodedBlock[]
  readonly signal: AbortSignal | undefined
}

// A digest that belonged to the block belongs to the new one; a stale one stays stale, as nothing was decided about the values.
async function writeAndVerify({ pool }: StageTools, work: ReencodeInStage): Promise<FileReading> {
  const { path, target, stage, before, blocks, signal } = work
  const standard = blocks.find(({ block }) => block.name === 'IPTC')
  const digest = before.digest === 'current' && standard !== undefined ? digestIim(standard.bytes) : null
  const [first] = blocks
  if (first !== undefined && areAlike(blocks)) {
    const tags = digest === null ? [] : [{ tag: 'Photoshop:IPTCDigest', values: [digest] }]
    await writeStaged(pool, {
      stage,
      plain: before.plain,
      held: null,
      write: { path, tags, iimBlock: first.bytes, signal }
    })
  } else await writeEach(work, digest)
  const charset = { codePages: before.parts.charset?.codePages }
  const after = await readPhoto(pool, { path, stagedPath: stage.photo, scope: 'all', charset, signal })
  const verify = { plan: noFields, digest: digest === null ? 'keep' : 'fresh', before, after } as const
  await verifyWrite({ ...verify, files: { before: target, after: stage.photo } })
  return { ...after.reading, refusal: null }
}

function areAlike([first, ...others]: readonly ReencodedBlock[]): boolean {
  return others.every(({ bytes }) => first?.bytes.equals(bytes) === true)
}

async function writeEach({ path, stage, blocks }: ReencodeInStage, digest: string | null): Promise<void> {
  const replacements = blocks.map(({ block, bytes }) => ({ from: block.raw, to: bytes }))
  const replaced = replaceIimInJpeg(await readFile(stage.photo), replacements, digest)
  if (replaced === null) throw severalPlaces(path, blocks.length)
  await writeFile(stage.photo, replaced)
}

function severalPlaces(path: string, count: number): DeskError {
  return new DeskError(
    'format-not-writable',
    `${JSON.stringify(basename(path))} has ${count} IIM blocks that say different things, not all of them in its first part; they cannot be re-encoded one by one. Nothing was written. Ask the sender for a file with one block.`,
    { path }
  )
}

function notInFile({ path, format }: FileReading): DeskError {
  return new DeskError(
    'format-not-writable',
    `The desk does not write IIM into a ${format} file. Nothing was written. Edit the fields: they go into its sidecar.`,
    { path }
  )
}
