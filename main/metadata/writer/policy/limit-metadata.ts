import { rename } from 'node:fs/promises'
import { DeskError } from '../../../../shared/contract/desk-error.ts'
import type { FileReading } from '../../../services/ports/metadata-reader.ts'
import type { MetadataWriter } from '../../../services/ports/metadata-writer.ts'
import type { PhotoRead } from '../../reader/read-photo.ts'
import { readPhoto } from '../../reader/read-photo.ts'
import { findText } from '../../reader/tag-entries.ts'
import { listLostFields } from '../list-lost-fields.ts'
import { runExifToolWrite } from '../run-exiftool-write.ts'
import type { StageFolder } from '../stage-folder.ts'
import { makeStageFolder } from '../stage-folder.ts'
import type { StageTools } from '../stage-tools.ts'
import { copyIntoStage } from '../staged-photo.ts'
import { verificationFailed } from '../verify-write.ts'
import { writeOwnFile } from '../write-own-file.ts'
import { pickKeptFields } from './kept-fields.ts'
import { listStripOptions, listUnstripped } from './strip-tags.ts'
import { writeKeptFields } from './write-kept-fields.ts'

type LimitRequest = Parameters<MetadataWriter['limitMetadata']>[0]

/** Takes metadata out of a copy of a photo as MetadataWriter.limitMetadata promises. */
export async function limitMetadata(tools: StageTools, { path, policy, assign }: LimitRequest): Promise<FileReading> {
  const charset = { codePages: await tools.codePages() }
  const source = await readPhoto(tools.pool, { path, scope: 'fields', charset })
  requireOwnWords(source)
  const orientation = findText(source.entries, 'IFD0', 'Orientation')
  if (policy.keep !== 'all') {
    const kept = pickKeptFields(source, policy.keep, assign)
    // The profile and the orientation are part of how the picture looks.
    const options = [
      '-all=',
      '-CommonIFD0=',
      '--ICC_Profile:all',
      ...(orientation === undefined ? [] : [`-IFD0:Orientation#=${orientation}`])
    ]
    await takeOut(tools, source, options)
    return writeKeptFields(tools, path, kept)
  }
  if (Object.keys(assign).length > 0) await writeOwnFile(tools, { path, assign })
  const { strip } = policy
  const drops = policy.credentials === 'drop' && source.reading.credentials !== null
  if (strip.length > 0 || drops)
    await takeOut(tools, source, [...listStripOptions(strip), ...(drops ? ['-JUMBF:all='] : [])])
  const left = await readPhoto(tools.pool, { path, scope: 'all', charset })
  const wrong = [
    ...listLostFields(source, await readPhoto(tools.pool, { path, scope: 'fields', charset }), {
      assign,
      hasIim: true,
      strip
    }),
    ...listUnstripped(left.entries, strip),
    ...(drops && left.reading.credentials !== null ? ['Content Credentials'] : [])
  ]
  if (wrong.length > 0) throw verificationFailed(path, wrong)
  return left.reading
}

async function takeOut(tools: StageTools, source: PhotoRead, options: readonly string[]): Promise<void> {
  const { pool, nameStage } = tools
  const { path, format } = source.reading
  const now = await readPhoto(pool, { path, scope: 'fields' })
  const stage: StageFolder = await makeStageFolder({ target: path, format, nameStage, threads: pool.threads })
  try {
    await copyIntoStage({ stage, target: path, expectedSha256: now.reading.sha256 })
    await runExifToolWrite(pool, {
      path,
      folder: stage.path,
      file: stage.fileName,
      tags: [],
      options,
      warningsPass: true
    })
    const { reading } = await readPhoto(pool, { path, stagedPath: stage.photo, scope: 'fields' })
    const { width, height, orientation, imageHash } = source.reading
    const same = reading.width === width && reading.height === height && reading.orientation === orientation
    if (!same || reading.imageHash !== imageHash) throw verificationFailed(path, ['the picture'])
    await pool.threads.run('sync', stage.photo)
    await rename(stage.photo, path)
  } finally {
    await stage.remove()
  }
}

function requireOwnWords({ reading: { path, writeTarget, format } }: PhotoRead): void {
  if (writeTarget === 'file') return
  throw new DeskError(
    'format-not-writable',
    `A ${format} is never written, so nothing can be taken out of it. It was not exported. Choose a preset that keeps its metadata whole, or one that makes a JPEG or TIFF.`,
    { path }
  )
}
