import type { MetadataPolicy } from '../../../../shared/contract/export-preset.ts'
import type { FieldKey } from '../../../../shared/fields/field-table.ts'
import type { FieldStructure, FieldValue } from '../../../../shared/fields/field-value.ts'
import { isStructuresValue } from '../../../../shared/fields/field-value.ts'
import type { TagEntry, TagValue } from '../../reader/tag-entries.ts'

type Strip = MetadataPolicy['strip'][number]

// Groups ExifTool knows for faces marked by Metadata Working Group's, Microsoft's, Apple's and ACDSee's programs.
const faceGroups: ReadonlySet<string> = new Set(['XMP-mwg-rs', 'XMP-MP', 'XMP-MP1', 'XMP-apple-fi', 'XMP-acdsee-rs'])

const deletions: Readonly<Record<Strip, readonly string[]>> = {
  gps: ['-GPS:all=', '-XMP:*GPS*='],
  'serial-numbers': ['-EXIF:*SerialNumber*=', '-XMP:*SerialNumber*='],
  'face-names': [...[...faceGroups].map((group) => `-${group}:all=`), '-XMP-iptcExt:ImageRegion=']
}

// A maker's own block holds serial numbers, places and faces in forms of its own; ExifTool takes it out only as a whole.
const makerNotes = '-MakerNotes:all='

/** ExifTool's arguments that take these out of a file; none for none. */
export function listStripOptions(strip: readonly Strip[]): readonly string[] {
  return strip.length === 0 ? [] : [...strip.flatMap((part) => deletions[part]), makerNotes]
}

/** The tags that are still in a file and should not be, of all its tags. */
export function listUnstripped(entries: readonly TagEntry[], strip: readonly Strip[]): readonly string[] {
  return entries
    .filter(({ group }) => !isAboutFile(group))
    .filter((entry) => strip.some((part) => holds(entry, part)) || (strip.length > 0 && isMakerNote(entry)))
    .map(({ group, name }) => `${group}:${name}`)
}

// A colour profile and what ExifTool works out of other tags are no metadata of the photo.
function isAboutFile(group: string): boolean {
  return (
    group === 'File' || group === 'ExifTool' || group === 'System' || group === 'Composite' || group.startsWith('ICC')
  )
}

function isMakerNote({ name }: TagEntry): boolean {
  return name.startsWith('MakerNote')
}

function holds({ group, name, value }: TagEntry, part: Strip): boolean {
  switch (part) {
    case 'gps':
      return group === 'GPS' || /gps/i.test(name) || listNames(value).some((nested) => /^gps/i.test(nested))
    case 'serial-numbers':
      return /serialnumber/i.test(name)
    case 'face-names':
      return faceGroups.has(group) || (group === 'XMP-iptcExt' && name === 'ImageRegion')
  }
}

function listNames(value: TagValue): readonly string[] {
  if (typeof value === 'string') return []
  if (Array.isArray(value)) return value.flatMap(listNames)
  return Object.entries(value).flatMap(([name, nested]) => [name, ...listNames(nested)])
}

/** A field's value as it should be after these were taken out: no marked regions, no GPS in a place; undefined where nothing is left. */
export function stripValue(key: FieldKey, value: FieldValue, strip: readonly Strip[]): FieldValue | undefined {
  if (key === 'imageRegion' && strip.includes('face-names')) return undefined
  if (!strip.includes('gps') || !isStructuresValue(value)) return value
  const left = value.map(withoutGps).filter((structure) => Object.keys(structure).length > 0)
  return left.length === 0 ? undefined : left
}

function withoutGps(structure: FieldStructure): FieldStructure {
  return Object.fromEntries(Object.entries(structure).filter(([part]) => !/gps/i.test(part)))
}
