import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { drawSamplePicture } from '../../../main/imaging/draw-sample-picture.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { createSample } from '../../../main/services/sample/create-sample.ts'
import { samplePhotos } from '../../../main/services/sample/sample-photos.ts'

const metadata = createMetadata()
const parts = { paint: drawSamplePicture, writer: metadata.writer, writeOddities: metadata.writeSampleOddities }
const names = samplePhotos.map((photo) => photo.fileName)
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'erratum-sample-'))
})
afterEach(() => rm(folder, { recursive: true }))
afterAll(() => metadata[Symbol.asyncDispose]())

describe('making the samples', () => {
  it('stops when asked to, in mid-picture, and leaves only whole photos', async () => {
    const stop = new AbortController()
    const making = createSample(parts, { folder, signal: stop.signal })
    expect((await making.next()).value).toEqual({ done: 0, total: 13 })
    expect((await making.next()).value).toEqual({ done: 1, total: 13 })
    const next = making.next()
    stop.abort()
    await expect(next).rejects.toMatchObject({ name: 'DeskError', code: 'cancelled' })
    expect(await readdir(folder)).toEqual([names[0]])
    expect((await metadata.reader.read(join(folder, names[0] ?? ''))).warnings).toEqual([])
  })

  it('leaves only whole photos when nobody asks for the next one', async () => {
    const making = createSample(parts, { folder })
    await making.next()
    await making.next()
    await making.return()
    expect(await readdir(folder)).toEqual([names[0]])
  })

  it('clears away what a crash left half made, and keeps photos that are there', async () => {
    const stage = join(folder, '.erratum-stage-sample')
    await mkdir(stage)
    await writeFile(join(stage, 'half.jpg'), 'half a picture')
    for (const name of names.slice(1)) await writeFile(join(folder, name), 'edited by a person')
    for await (const _ of createSample(parts, { folder }));
    expect((await readdir(folder)).sort()).toEqual([...names].sort())
  })

  it('says so when the pictures cannot be written', async () => {
    const blocked = join(folder, 'a file')
    await writeFile(blocked, '')
    const making = createSample(parts, { folder: blocked })
    const steps = async () => {
      for await (const _ of making);
    }
    await expect(steps()).rejects.toMatchObject({ name: 'DeskError' })
  })
})
