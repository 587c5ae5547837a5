import { expect, test } from 'vitest'
import { readExifToolDate } from '../../../main/metadata/dates/exiftool-date.ts'
import { ExifToolPool } from '../../../main/metadata/process/exiftool-pool.ts'
import { chooseFields, toReadings } from '../../../main/metadata/reader/read-fields.ts'
import { readTags } from '../../../main/metadata/reader/read-tags.ts'
import type { FieldDefinition } from '../../../shared/fields/field-definition.ts'
import { fieldTable } from '../../../shared/fields/field-table.ts'
import { runExifTool } from '../metadata/run-exiftool.ts'
import { findSample, hasSamples, listSamples } from '../metadata/sample-files.ts'

/** Every text in a value of any shape, in order of its places, so that two shapes of one value give the same. */
function listLeaves(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(listLeaves)
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(listLeaves)
  return [String(value)]
}

// What ExifTool, asked by itself, has of a tag in every copy and language: "XMP-dc:Copy1:Description-fr".
function listRaw(answer: Record<string, unknown>, tag: string): readonly string[] {
  const [group = '', name = ''] = tag.split(':')
  return Object.entries(answer).flatMap(([key, value]) => {
    const parts = key.split(':')
    const own = parts.at(-1) ?? ''
    return parts[0] === group && (own === name || own.startsWith(`${name}-`)) ? listLeaves(value) : []
  })
}

function listTagsOf({ xmp, xmpMirrors = [], exif = [], photoshop }: FieldDefinition): readonly string[] {
  return [xmp, photoshop, ...xmpMirrors, ...exif].flatMap((mapping) => (mapping === undefined ? [] : [mapping.tag]))
}

// The desk writes dates as ISO 8601, flags in small letters; the moment's zone comes from a tag of its own.
function toDeskText(field: FieldDefinition, text: string): string {
  if (field.kind === 'date') return readExifToolDate(text).slice(0, 19)
  return field.kind === 'flag' ? text.toLowerCase() : text
}

// Photoshop's flag is a number; one that is not set says nothing.
function toDeskTexts(field: FieldDefinition, tag: string, text: string): readonly string[] {
  if (tag !== 'Photoshop:CopyrightFlag') return [toDeskText(field, text)]
  return text === '0' ? [] : ['true']
}

// Structures are compared by all their texts; what is a date in one of them is told by its form. An empty structure is no value.
function toComparableTexts(field: FieldDefinition, texts: readonly string[]): readonly string[] {
  const shaped = field.kind === 'structures' ? texts.filter((text) => text !== '').map(readExifToolDate) : texts
  return shaped.map((text) => (field.kind === 'date' ? text.slice(0, 19) : text)).toSorted()
}

test.skipIf(!hasSamples)(
  'every copy of every field in XMP, EXIF and Photoshop’s resources is what ExifTool, asked by itself, says of the sample',
  { timeout: 240_000 },
  async () => {
    const options = ['-q', '-q', '-json', '-n', '-G1:4', '-a', '-struct', '-api', 'StructFormat=JSONQ']
    const asked: unknown = JSON.parse(
      runExifTool(
        ...options,
        '-api',
        'XMPAutoConv=0',
        '-XMP:all',
        '-EXIF:all',
        '-Photoshop:all',
        ...listSamples().map(findSample)
      )
    )
    if (!Array.isArray(asked)) throw new Error('ExifTool gave no list')
    const answers = new Map(asked.map((answer: Record<string, unknown>) => [String(answer['SourceFile']), answer]))
    await using pool = new ExifToolPool({ timeoutMs: 60_000 })
    const counts = { files: 0, fields: 0, equal: 0 }
    for (const path of listSamples().map(findSample)) {
      const answer = answers.get(path) ?? {}
      const entries = await readTags(pool, { path, toolPath: path, scope: 'fields' })
      const tags = { entries, blocks: [], sidecars: [] }
      const readings = toReadings(chooseFields(tags, { iimEditedLater: false, sidecarFirst: false }))
      counts.files += 1
      for (const field of fieldTable) {
        const theirs = listTagsOf(field).flatMap((tag) =>
          listRaw(answer, tag).flatMap((text) => toDeskTexts(field, tag, text))
        )
        const copies = readings[field.key]?.copies ?? []
        const ours = copies.filter(({ block }) => block !== 'PNG').flatMap(({ value }) => listLeaves(value))
        if (theirs.length === 0 && ours.length === 0) continue
        expect(toComparableTexts(field, ours), `${path} ${field.key}`).toEqual(toComparableTexts(field, theirs))
        counts.fields += 1
        counts.equal += 1
      }
    }
    process.stdout.write(
      `ExifTool path: ${counts.files} files, ${counts.fields} fields, ${counts.equal} equal, different = ${counts.fields - counts.equal}\n`
    )
    expect(counts.fields).toBeGreaterThan(700)
  }
)
