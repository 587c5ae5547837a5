import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import type { IimBlock } from '../iim/iim-block.ts'
import { isDigestCurrent } from '../iim/iim-digest.ts'
import type { PhotoRead } from '../reader/read-photo.ts'
import type { TagEntry } from '../reader/tag-entries.ts'
import { findValues } from '../reader/tag-entries.ts'
import { compareFields } from './compare-fields.ts'
import { compareIim } from './compare-iim.ts'
import type { PictureProof } from './compare-pictures.ts'
import { comparePictures } from './compare-pictures.ts'
import { compareTags } from './compare-tags.ts'
import type { DigestPlan } from './plan-digest.ts'
import type { WritePlan } from './plan-write.ts'
import { followsFromWriting } from './unplanned-tags.ts'

/** A photo before and after a write, and what was to be written. */
export interface WriteToVerify {
  readonly plan: WritePlan
  readonly digest: DigestPlan
  readonly before: PhotoRead
  readonly after: PhotoRead
  /** The bytes before and after. */
  readonly files: { readonly before: string; readonly after: string }
  /** How it is proven that the picture is the same; the desk's own comparison where not given. */
  readonly provePicture?: PictureProof | undefined
}

/**
 * Proves that a write did what was planned and nothing else; throws DeskError `verification-failed` naming what differs.
 *
 * Image data by ExifTool's hash, where it has one for the format; everything that is not metadata byte for byte (the hash leaves out
 * quantisation tables); every tag; every IIM dataset, read by our own reader; every field of the table.
 */
export async function verifyWrite(write: WriteToVerify): Promise<void> {
  const { plan, digest, before, after, files, provePicture = comparePictures } = write
  const tags = compareTags(
    before.entries,
    after.entries,
    (entry) => isPlanned(plan, entry) || followsFromWriting(entry)
  )
  const picture: Promise<readonly string[]> = provePicture({ format: before.reading.format, ...files })
  const differences = [
    ...(before.reading.format === after.reading.format ? [] : ['the format']),
    ...(before.reading.imageHash === after.reading.imageHash ? [] : ['the image data']),
    ...(await picture),
    ...tags.map(({ tag }) => tag),
    ...compareIim(before.blocks, after.blocks, plan.iim),
    ...compareDigest(digest, before, after),
    ...compareFields(plan, before, after).filter((key) => !isEmptyListGone(key, write))
  ]
  if (differences.length > 0) throw verificationFailed(before.reading.path, differences)
}

/** The failure for a replacement that is not what was planned; it is thrown away. */
export function verificationFailed(path: string, differences: readonly string[]): DeskError {
  const shown = differences.slice(0, 5).join('; ')
  const more = differences.length > 5 ? ` and ${differences.length - 5} more` : ''
  return new DeskError(
    'verification-failed',
    `Read back after writing, this file would have changed where it must not: ${shown}${more}. The replacement was thrown away; the photo is as it was. Keep the file for a report and edit another copy of the photo.`,
    { path }
  )
}

// A list without items says nothing: ExifTool takes it away with any write.
function isEmptyListGone(key: FieldKey, { plan, before, after }: WriteToVerify): boolean {
  const value = before.reading.fields[key]?.value
  const isEmpty = value === '' || (Array.isArray(value) && value.length === 0)
  return isEmpty && !plan.keys.has(key) && after.reading.fields[key] === undefined
}

/**
 * True for a tag that the plan writes.
 *
 * "XMP-dc:Description-x-default" is read back as "XMP-dc:Description", "-en-us" as "-en-US"; "#" only says how a value is written. A field
 * that is cleared goes in all languages.
 */
export function isPlanned({ tags }: WritePlan, { group, name }: Pick<TagEntry, 'group' | 'name'>): boolean {
  const read = `${group}:${name}`.toLowerCase()
  return tags.some(({ tag, values }) => {
    const written = tag
      .replace(/#$/, '')
      .replace(/-x-default$/, '')
      .toLowerCase()
    return read === written || (values.length === 0 && /:[^-]*$/.test(written) && read.startsWith(`${written}-`))
  })
}

/** What is wrong with the IPTC digest after a write, by its plan; nothing where all is as planned. */
export function compareDigest(plan: DigestPlan, before: PhotoRead, after: PhotoRead): readonly string[] {
  const [old, now] = [before, after].map(({ entries }) => findValues(entries, 'Photoshop', 'IPTCDigest'))
  switch (plan) {
    case 'keep':
      return JSON.stringify(old) === JSON.stringify(now) ? [] : ['the IPTC digest']
    case 'remove':
      return now?.length === 0 ? [] : ['the IPTC digest, which is still there']
    case 'fresh':
      return isFresh(now ?? [], after.blocks) ? [] : ['the IPTC digest, which does not belong to the IIM']
  }
}

function isFresh(digests: readonly unknown[], blocks: readonly IimBlock[]): boolean {
  const standard = blocks.find(({ name }) => name === 'IPTC')
  return (
    standard === undefined ||
    (digests.length > 0 &&
      digests.every((digest) => typeof digest === 'string' && isDigestCurrent(digest, standard.raw)))
  )
}
