import { readdir, readFile, writeFile } from 'node:fs/promises'
import { afterAll, describe, expect, test } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { drawPicture } from '../services/make-photo.ts'
import { makeRaw } from '../services/make-raw.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'
import { editPhoto } from './write-photo.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

const stage = ({ writer }: Metadata, path: string, sha256: string, city: string) =>
  writer.stageEdit({ path, expectedSha256: sha256, assign: { city } })

describe('what a killed ExifTool of another program left beside a photo', () => {
  test.each(['photo.jpg', 'photo.tif', 'photo.png'])(
    'does not stop an edit of %s, and stays where it is',
    async (name) => {
      await using folder = await makeTemporaryFolder()
      const path = await drawPicture(folder.at(name), {
        format: name.endsWith('tif') ? 'tiff' : name.endsWith('png') ? 'png' : 'jpeg'
      })
      await writeFile(folder.at(`${name}_exiftool_tmp`), 'half a photo')
      expect((await editPhoto(metadata, path, { city: 'Bergen' })).fields.city?.value).toBe('Bergen')
      expect(await readdir(folder.path)).toEqual([name, `${name}_exiftool_tmp`])
      expect(await readFile(folder.at(`${name}_exiftool_tmp`), 'utf8')).toBe('half a photo')
    }
  )
})

describe('an ExifTool that hangs while it writes', () => {
  test.each(['photo.png', 'photo.bmp'])('leaves %s as it was, with nothing beside it', async (name) => {
    await using folder = await makeTemporaryFolder()
    await using own = createMetadata({ timeoutMs: 2_000 })
    const path = folder.at(name)
    if (name.endsWith('png')) await drawPicture(path, { format: 'png' })
    else await makeRaw(path)
    const { sha256 } = await own.reader.read(path)
    for (const pid of own.toolPids()) process.kill(pid, 'SIGSTOP')
    await expect(stage(own, path, sha256, 'Bergen')).rejects.toMatchObject({ code: 'tool-failed' })
    expect(await readdir(folder.path)).toEqual([name])
    expect((await own.reader.read(path)).sha256).toBe(sha256)
  })
})

describe('two desks on one photo', () => {
  test.each(['photo.png', 'photo.bmp'])('both stage, one is put in place: %s', async (name) => {
    await using folder = await makeTemporaryFolder()
    await using other = createMetadata()
    const path = folder.at(name)
    if (name.endsWith('png')) await drawPicture(path, { format: 'png' })
    else await makeRaw(path)
    const { sha256 } = await metadata.reader.read(path)
    const staged = await Promise.all([stage(metadata, path, sha256, 'Bergen'), stage(other, path, sha256, 'Tromsø')])
    const outcomes: string[] = []
    for (const one of staged) {
      outcomes.push(
        await one.commit().then(
          () => 'done',
          (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'odd')
        )
      )
      await one.discard()
    }
    expect(outcomes).toEqual(['done', 'changed-on-disk'])
    expect((await metadata.reader.read(path)).fields.city?.value).toBe('Bergen')
    expect((await readdir(folder.path)).filter((entry) => entry.startsWith('.'))).toEqual([])
  })
})
