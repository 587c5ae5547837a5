import { readFile } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'
import type { Metadata } from '../../../../main/metadata/create-metadata.ts'
import type { FileReading } from '../../../../main/services/ports/metadata-reader.ts'
import type { FieldAssignments, StagedFile } from '../../../../main/services/ports/metadata-writer.ts'
import { noFile } from '../../../../main/services/ports/metadata-writer.ts'
import { DeskError } from '../../../../shared/contract/desk-error.ts'
import type { FieldReading } from '../../../../shared/contract/fields.ts'
import type { FieldDefinition } from '../../../../shared/fields/field-definition.ts'
import type { FieldKey } from '../../../../shared/fields/field-table.ts'
import type { FieldValue } from '../../../../shared/fields/field-value.ts'
import { copySample } from '../sample-files.ts'
import { makeTemporaryFolder } from '../temporary-folder.ts'
import { makeFieldValue, makeListItem } from './field-values.ts'

/** What is tried with a field. */
export const operations = ['set', 'change', 'clear', 'add', 'language'] as const

/** One cell of the matrix. */
export interface MatrixCase {
  readonly sample: string
  readonly field: FieldDefinition<FieldKey>
  readonly operation: (typeof operations)[number]
}

/** True where the operation means something for the field. */
export function doesApply({ field, operation }: Omit<MatrixCase, 'sample'>): boolean {
  if (field.readOnly) return false
  if (operation === 'add') return field.list
  return operation === 'language' ? field.kind === 'languages' : true
}

/**
 * Makes the edit on a copy of the sample, reads it back, compares everything, and takes it back; gives why it was refused, or null.
 *
 * The field must say exactly what was given, every other field what it said, the picture be the same, and the bytes in the end those of before.
 */
export async function tryCase(metadata: Metadata, { sample, field, operation }: MatrixCase): Promise<string | null> {
  await using folder = await makeTemporaryFolder()
  const path = await copySample(folder, sample)
  const original = await readFile(path)
  const first = await metadata.reader.read(path)
  const name = `${sample}: ${operation} ${field.key}`
  try {
    const wanted = makeWanted(field, operation, first.fields[field.key])
    let before = first
    for (const value of wanted) {
      const staged = await stage(metadata, before, { [field.key]: value })
      if (staged === null) continue
      const after = await metadata.reader.read(path)
      compare(name, { before, after, key: field.key, value })
      expect(after, `${name}: as it was read back`).toEqual({ ...staged.reading, credentials: after.credentials })
      before = after
    }
    await takeBack(metadata, { first, before, original })
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    if (error.code === 'verification-failed') throw new Error(`${name}: ${error.message}`, { cause: error })
    expect((await readFile(path)).equals(original), `${name}: refused, and as it was`).toBe(true)
    return error.code
  }
  expect((await readFile(path)).equals(original), `${name}: undone byte for byte`).toBe(true)
  return null
}

// What is set one after the other; the last is what the operation is about.
function makeWanted(
  field: FieldDefinition,
  operation: MatrixCase['operation'],
  present: FieldReading | undefined
): readonly (FieldValue | null)[] {
  const [first, second] = [makeFieldValue(field, 1), makeFieldValue(field, 2)]
  switch (operation) {
    case 'set':
      return [first]
    case 'change':
      return present === undefined ? [first, second] : [second]
    case 'clear':
      return present === undefined ? [first, null] : [null]
    case 'add':
      return [[makeListItem(field, 1)], [makeListItem(field, 1), makeListItem(field, 3)]]
    case 'language':
      return present === undefined ? [first, { fr: 'été' }] : [{ fr: 'été' }]
  }
}

// Null where the photo says so already.
async function stage(metadata: Metadata, before: FileReading, assign: FieldAssignments): Promise<StagedFile | null> {
  const { path, sha256 } = before
  const staged = await metadata.writer.stageEdit({ path, expectedSha256: sha256, assign })
  try {
    const present = staged.writtenPath === path ? sha256 : findSidecar(before, staged.writtenPath)
    if (staged.sha256 === present) return null
    await staged.commit()
    return staged
  } finally {
    await staged.discard()
  }
}

function findSidecar({ sidecars }: FileReading, path: string): string {
  return sidecars.find((sidecar) => sidecar.path === path)?.sha256 ?? noFile
}

interface Step {
  readonly before: FileReading
  readonly after: FileReading
  readonly key: FieldKey
  readonly value: FieldValue | null
}

function compare(name: string, { before, after, key, value }: Step): void {
  const { imageHash, width, height, orientation, format, colourClass, stars } = before
  // Stars are a field, too.
  const marks = key === 'rating' ? {} : { stars }
  expect(after, `${name}: the picture and its marks`).toMatchObject({
    imageHash,
    width,
    height,
    orientation,
    format,
    colourClass,
    ...marks
  })
  expect(after.fields[key]?.value, `${name}: the value`).toEqual(expectValue(before.fields[key]?.value, value))
  const keys = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])
  const others = [...keys].filter((other) => other !== key)
  const changed = others.filter(
    (other) => !isDeepStrictEqual(readValue(before.fields, other), readValue(after.fields, other))
  )
  expect(changed, `${name}: other fields`).toEqual([])
}

function readValue(fields: FileReading['fields'], key: string): unknown {
  const field: unknown = Reflect.get(fields, key)
  return typeof field === 'object' && field !== null ? Reflect.get(field, 'value') : undefined
}

function expectValue(present: FieldValue | undefined, given: FieldValue | null): FieldValue | undefined {
  if (given === null) return undefined
  const languages = readLanguages(present)
  if (typeof given === 'string' && languages !== null) return joinLanguages({ ...languages, 'x-default': given })
  const added = readLanguages(given)
  if (added === null) return given
  return joinLanguages({ ...(typeof present === 'string' ? { 'x-default': present } : languages), ...added })
}

function readLanguages(value: FieldValue | undefined): Readonly<Record<string, string>> | null {
  return value === undefined || typeof value === 'string' || isList(value) ? null : value
}

function isList(value: FieldValue): value is Extract<FieldValue, readonly unknown[]> {
  return Array.isArray(value)
}

function joinLanguages(languages: Readonly<Record<string, string>>): FieldValue {
  const only = languages['x-default']
  return only !== undefined && Object.keys(languages).length === 1 ? only : languages
}

interface TakeBack {
  readonly first: FileReading
  readonly before: FileReading
  readonly original: Buffer
}

async function takeBack(metadata: Metadata, { first, before, original }: TakeBack): Promise<void> {
  const { path, sha256 } = before
  const staged =
    before.writeTarget === 'file'
      ? await metadata.writer.stageBytes({ path, expectedSha256: sha256, bytes: original, sha256: first.sha256 })
      : await stageSidecarBack(metadata, first, before)
  try {
    await staged?.commit()
  } finally {
    await staged?.discard()
  }
}

// The samples have no sidecars of their own beside their copies: what stands there now is the edit's.
async function stageSidecarBack(
  metadata: Metadata,
  first: FileReading,
  { path, sha256, sidecars }: FileReading
): Promise<StagedFile | null> {
  const [sidecar] = sidecars
  if (sidecar === undefined || first.sidecars.length > 0) return null
  return metadata.writer.stageSidecar({ path, expectedSha256: sha256, sidecar, bytes: null, sha256: noFile })
}
