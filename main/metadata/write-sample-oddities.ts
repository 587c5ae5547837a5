import { basename, dirname } from 'node:path'
import type { FieldAssignments } from '../services/ports/metadata-writer.ts'
import type { SampleOddities, WriteSampleOddities } from '../services/ports/sample-parts.ts'
import { isCharsetDeclaration } from './iim/declared-charset.ts'
import { encodeIim } from './iim/encode-iim.ts'
import type { IimBlock } from './iim/iim-block.ts'
import { readIimText } from './iim/iim-block.ts'
import { isTextDataset } from './iim/iim-text-datasets.ts'
import type { ExifToolPool } from './process/exiftool-pool.ts'
import { readPhoto } from './reader/read-photo.ts'
import { buildIimBlock } from './writer/build-iim-block.ts'
import { checkAssignments } from './writer/check-assignments.ts'
import { listPlainTexts } from './writer/plain-value.ts'
import { datasetNumber } from './writer/plan-iim.ts'
import { planXmp } from './writer/plan-xmp.ts'
import { runExifToolWrite } from './writer/run-exiftool-write.ts'
import type { IimWrites, TagWrite } from './writer/tag-write.ts'

/**
 * Writes into a file of our own making what the desk's writer would never write: copies that disagree, IIM in Latin-1, marks of other programs.
 *
 * The file must stand in a private folder. A digest goes, as it would say that IIM was edited last.
 */
export async function writeSampleOddities(
  pool: ExifToolPool,
  { path, oddities }: Parameters<WriteSampleOddities>[0]
): Promise<void> {
  const iimBlock = await makeIimBlock(pool, path, oddities)
  const tags = [
    ...planXmpOf({ ...oddities.xmpOnly, ...oddities.xmp }),
    ...planExifOf(oddities.exif ?? {}),
    ...planMarks(oddities),
    ...(iimBlock === undefined ? [] : [{ tag: 'Photoshop:IPTCDigest', values: [] }])
  ]
  if (tags.length > 0)
    await runExifToolWrite(pool, { path, folder: dirname(path), file: basename(path), tags, iimBlock })
}

function planXmpOf(assign: FieldAssignments): readonly TagWrite[] {
  return checkAssignments(assign, 'any').flatMap((assignment) => planXmp(assignment, []))
}

function planExifOf(assign: FieldAssignments): readonly TagWrite[] {
  return checkAssignments(assign, 'any').flatMap(({ field, value }) =>
    (field.exif ?? [])
      .filter(({ create, moment }) => create || moment !== undefined)
      .map(({ tag }) => ({ tag: `${tag}#`, values: [...(listPlainTexts(value) ?? [])] }))
  )
}

function planMarks({ colourClass, stars }: SampleOddities): readonly TagWrite[] {
  return [
    ...(colourClass === undefined ? [] : [{ tag: 'XMP-photomech:ColorClass#', values: [String(colourClass)] }]),
    ...(stars === undefined ? [] : [{ tag: 'XMP-xmp:Rating#', values: [String(stars)] }])
  ]
}

async function makeIimBlock(
  pool: ExifToolPool,
  path: string,
  { iim = {}, latin1 = false }: SampleOddities
): Promise<Buffer | undefined> {
  const assigned = checkAssignments(iim, 'any')
  if (assigned.length === 0 && !latin1) return undefined
  const { blocks } = await readPhoto(pool, { path, scope: 'fields' })
  const [block = null] = blocks
  if (latin1) return block === null ? undefined : encodeLatin1(block)
  const writes: IimWrites = new Map(
    assigned.map(({ field, value }) => [
      datasetNumber(field),
      (listPlainTexts(value) ?? []).map((text) => Buffer.from(text))
    ])
  )
  return buildIimBlock(block, writes)
}

// Without 1:90 a block is taken for Latin-1: that is how wires wrote for twenty years.
function encodeLatin1(block: IimBlock): Buffer {
  return encodeIim(
    block.datasets
      .filter((dataset) => !isCharsetDeclaration(dataset))
      .map((dataset) =>
        isTextDataset(dataset) ? { ...dataset, bytes: Buffer.from(readIimText(block, dataset), 'latin1') } : dataset
      )
  )
}
