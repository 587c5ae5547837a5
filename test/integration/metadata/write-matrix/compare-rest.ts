import { isDeepStrictEqual } from 'node:util'
import type { IimBlock } from '../../../../main/metadata/iim/iim-block.ts'
import type { TagEntry } from '../../../../main/metadata/reader/tag-entries.ts'
import { compareIim } from '../../../../main/metadata/writer/compare-iim.ts'
import { compareTags } from '../../../../main/metadata/writer/compare-tags.ts'
import { followsFromWriting } from '../../../../main/metadata/writer/unplanned-tags.ts'
import type { FieldDefinition } from '../../../../shared/fields/field-definition.ts'
import type { MadeEdit } from './compare-edit.ts'
import { listFollowers } from './list-followers.ts'

/**
 * What an edit changed that is none of its field's: a tag of any group, an IIM dataset, a digest that no longer fits. By the field table alone:
 * what the writer had planned is not asked.
 */
export function compareRest({ before, after, field }: Pick<MadeEdit, 'before' | 'after' | 'field'>): readonly string[] {
  const fields = [field, ...listFollowers(field)]
  const own = new Set(fields.flatMap((one) => [...listOwnTags(one)]))
  const mayDiffer = (tag: Pick<TagEntry, 'group' | 'name'>): boolean => isOwn(own, tag) || followsFromWriting(tag)
  const { entries: old, blocks, digest } = before.read
  const isStale = after.read.digest === 'stale' && digest !== 'stale'
  return [
    ...compareTags(old, after.read.entries, mayDiffer).map(({ tag }) => `${tag} is not what it was`),
    ...compareTags(before.sidecarTags, after.sidecarTags, mayDiffer)
      .filter(({ tag }) => !tag.startsWith('File:'))
      .map(({ tag }) => `${tag} of the sidecar is not what it was`),
    ...compareIim(
      blocks,
      after.read.blocks,
      new Map(fields.flatMap((one) => [...listWritten(one, blocks, after.read.blocks)]))
    ),
    ...(isStale ? ['the IPTC digest does not belong to the IIM any more'] : [])
  ]
}

function listOwnTags({ xmp, xmpMirrors = [], exif = [], photoshop }: FieldDefinition): ReadonlySet<string> {
  const moments = exif.flatMap(({ tag, moment }) => {
    const [group = ''] = tag.split(':')
    return moment === undefined ? [] : [`${group}:${moment.zone}`, `${group}:${moment.fraction}`]
  })
  const mapped = [xmp, photoshop, ...xmpMirrors, ...exif].flatMap((mapping) =>
    mapping === undefined ? [] : [mapping.tag]
  )
  return new Set([...mapped, ...moments])
}

// A language follows the name: "XMP-dc:Description-fr".
function isOwn(own: ReadonlySet<string>, { group, name }: Pick<TagEntry, 'group' | 'name'>): boolean {
  const tag = `${group}:${name}`
  return own.has(tag) || own.has(tag.replace(/-[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, ''))
}

// What the field's own datasets say is the field's value, and is compared as such. Where they were written, all blocks must say the same.
function listWritten(
  { iim }: FieldDefinition,
  before: readonly IimBlock[],
  after: readonly IimBlock[]
): ReadonlyMap<number, readonly Buffer[]> {
  const names = [iim?.dataset, iim?.time?.dataset].filter((dataset) => dataset !== undefined)
  const numbers = names.map((name) => Number(name.slice('2:'.length)))
  const written = numbers.filter((number) => !isDeepStrictEqual(before.map(read(number)), after.map(read(number))))
  const [first] = after
  return new Map(first === undefined ? [] : written.map((number) => [number, read(number)(first)]))
}

function read(number: number): (block: IimBlock) => readonly Buffer[] {
  return ({ datasets }) =>
    datasets.filter((dataset) => dataset.record === 2 && dataset.number === number).map(({ bytes }) => bytes)
}
