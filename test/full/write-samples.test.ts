import { readdir, readFile } from 'node:fs/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../main/metadata/create-metadata.ts'
import type { FileReading } from '../../main/services/ports/metadata-reader.ts'
import type { FieldAssignments, StagedFile } from '../../main/services/ports/metadata-writer.ts'
import { noFile } from '../../main/services/ports/metadata-writer.ts'
import { DeskError } from '../../shared/contract/desk-error.ts'
import { readAsText } from '../../shared/fields/field-value.ts'
import { copySample, hasSamples, listSamples } from '../integration/metadata/sample-files.ts'
import { makeTemporaryFolder } from '../integration/metadata/temporary-folder.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

const everything: FieldAssignments = {
  caption: 'Neue Überschrift – 北京 📷\nzweite Zeile',
  city: 'Zürich',
  keywords: ['a', 'é, b', '📷'],
  byline: ['Ann Óne', 'Bob'],
  dateCreated: '2026-05-12T05:48:31+00:00',
  headline: null
}

function listContainers({ writeTarget, iim, format }: FileReading): readonly string[] {
  if (writeTarget === 'sidecar') return ['sidecar']
  return ['xmp', ...(iim === 'never' ? [] : ['iim']), ...(format === 'GIF' ? [] : ['exif'])]
}

/** Edits the sample, compares, takes it back; gives why it was refused, or null where it went well. */
async function editAndUndo(name: string): Promise<string | null> {
  await using folder = await makeTemporaryFolder()
  const path = await copySample(folder, name)
  const original = await readFile(path)
  const before = await metadata.reader.read(path)
  // What stands in a photo that is not written cannot be taken away beside it.
  const { headline: _, ...kept } = everything
  const assign: FieldAssignments = before.writeTarget === 'file' ? everything : kept
  try {
    const staged = await metadata.writer.stageEdit({ path, expectedSha256: before.sha256, assign })
    await staged.commit()
    const { fields, ...after } = await metadata.reader.read(path)
    expect({ ...after, fields }, `${name} read where it is now`).toEqual(staged.reading)
    expect(after, name).toMatchObject({
      sha256: before.writeTarget === 'file' ? staged.sha256 : before.sha256,
      imageHash: before.imageHash,
      width: before.width,
      height: before.height
    })
    for (const [key, value] of Object.entries(assign)) {
      const field = fields[key as keyof typeof fields]
      if (value === null) expect(field, `${name} ${key}`).toBeUndefined()
      else
        expect(field, `${name} ${key}`).toMatchObject({
          value: Array.isArray(value) ? value : expect.anything(),
          // What stands in a photo that is not written stays there, beside what its sidecar says.
          ...(before.writeTarget === 'file' ? { disagree: false } : {})
        })
      if (typeof value === 'string') expect(readAsText(field?.value), `${name} ${key}`).toBe(value)
    }
    const containers = fields.caption?.copies.map((copy) => copy.container)
    expect(containers, name).toEqual(expect.arrayContaining([...listContainers(before)]))
    if (before.iim === 'never') expect(containers, name).not.toContain('iim')
    await takeBack(staged, { path, before, original })
    return null
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    expect(error.message, name).toMatch(/as it was/)
    return error.code
  } finally {
    expect((await readFile(path)).equals(original), `${name} is byte for byte as it was`).toBe(true)
    expect(
      (await readdir(folder.path)).filter((entry) => entry.startsWith('.erratum')),
      name
    ).toEqual([])
  }
}

async function takeBack(
  staged: StagedFile,
  { path, before, original }: { readonly path: string; readonly before: FileReading; readonly original: Buffer }
): Promise<void> {
  const { sha256, writtenPath } = staged
  const undo =
    before.writeTarget === 'file'
      ? await metadata.writer.stageBytes({ path, expectedSha256: sha256, bytes: original, sha256: before.sha256 })
      : await metadata.writer.stageSidecar({
          path,
          expectedSha256: before.sha256,
          sidecar: { path: writtenPath, sha256 },
          bytes: null,
          sha256: noFile
        })
  await undo.commit()
}

describe.skipIf(!hasSamples)('every sample photo (../shared/samples)', () => {
  test('is edited, in itself or in a sidecar, and undone byte for byte', {
    timeout: 300_000
  }, async () => {
    const refused = new Map<string, string>()
    let edited = 0
    for (const name of listSamples()) {
      const reason = await editAndUndo(name).catch((error: unknown) => {
        throw new Error(`${name}: ${error instanceof Error ? error.message : error}`, { cause: error })
      })
      if (reason === null) edited += 1
      else refused.set(name, reason)
    }
    console.info(
      `${edited} samples edited and undone; refused:\n${[...refused].map(([name, code]) => `  ${code}  ${name}`).join('\n')}`
    )
    expect(edited).toBe(133)
    // A sidecar is no photo of its own.
    expect([...refused.keys()].filter((name) => !name.endsWith('.xmp'))).toEqual([])
    expect(new Set(refused.values())).toEqual(new Set(['format-not-writable']))
  })
})
