import { extname } from 'node:path'
import type { ExportPreset } from '../../../shared/contract/export-preset.ts'
import type { TemplateVariable } from '../../../shared/export/name-template.ts'
import { fillFolders, fillTemplate } from '../../../shared/export/name-template.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import { isListValue, readAsText } from '../../../shared/fields/field-value.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import type { PlannedName } from './name-exports.ts'
import { stemOf } from './name-exports.ts'

const endings = { jpeg: '.jpg', tiff: '.tif', png: '.png', webp: '.webp', avif: '.avif' } as const

/** Plans the names of a batch, photo by photo in its order. */
export interface NamePlanner {
  /** The folders, stem and ending of the next photo. */
  plan(photo: PhotoRecord): Omit<PlannedName, 'number' | 'among'>
}

/** A planner for one batch: `{number}` counts its photos from 1. */
export function createNamePlanner(preset: ExportPreset): NamePlanner {
  let number = 0
  return {
    plan: (photo) => {
      number += 1
      const values = listValues(photo, preset, number)
      const stem = fillTemplate(preset.fileName, values)
      return {
        folders: fillFolders(preset.folder, values),
        // A template of fields this photo does not have leaves no name; its own serves then.
        stem: stem === '' ? stemOf(photo.fileName) : stem,
        extension: preset.format === 'original' ? extname(photo.fileName) : endings[preset.format]
      }
    }
  }
}

/** The names with the numbers that tell those of one batch apart, in order: "a", "a-2", "b". Case does not count, as on many disks. */
export function numberNames(names: readonly Omit<PlannedName, 'number' | 'among'>[]): readonly PlannedName[] {
  const key = ({ folders, stem, extension }: (typeof names)[number]) =>
    [...folders, `${stem}${extension}`].join('/').toLowerCase().normalize()
  const counts = Map.groupBy(names, key)
  const seen = new Map<string, number>()
  return names.map((name) => {
    const number = (seen.get(key(name)) ?? 0) + 1
    seen.set(key(name), number)
    return { ...name, number, among: counts.get(key(name))?.length ?? 1 }
  })
}

function listValues(
  photo: PhotoRecord,
  preset: ExportPreset,
  number: number
): Readonly<Record<TemplateVariable, string>> {
  const { fields } = photo.reading
  const read = (key: FieldKey) => readAsText(fields[key]?.value)
  const byline = fields.byline?.value
  const created = read('dateCreated')
  const [, year = '', month = '', day = ''] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(created) ?? []
  const [, hours = '', minutes = '', seconds = ''] = /T(\d\d):(\d\d)(?::(\d\d))?/.exec(created) ?? []
  return {
    name: stemOf(photo.fileName),
    date: `${year}${month}${day}`,
    time: `${hours}${minutes}${seconds}`,
    year,
    jobId: read('jobId'),
    title: read('title'),
    headline: read('headline'),
    byline: isListValue(byline) ? (byline[0] ?? '') : read('byline'),
    city: read('city'),
    country: read('countryCode'),
    agency: photo.agency,
    credit: read('credit'),
    source: read('source'),
    number: `${number}`,
    revision: `${photo.revision}`,
    preset: preset.name
  }
}
