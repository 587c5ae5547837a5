import { readdir } from 'node:fs/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { ExifToolPool } from '../../../main/metadata/process/exiftool-pool.ts'
import { drawPicture } from '../services/make-photo.ts'
import { runExifTool } from './run-exiftool.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'
import { editPhoto } from './write-photo.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

/** Waits until no process has this id any more. */
async function waitForEnd(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0)
    } catch {
      return
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
}

describe('the ExifTool the desk runs', () => {
  test('is the version everything was tried with', async () => {
    expect(await metadata.reader.version()).toBe('13.59')
  })

  test('does not lose a letter of a long text to the size of a pipe', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    const keywords = Array.from({ length: 900 }, (_one, index) => `é${'語'.repeat(index % 17)}${index}`)
    const reading = await editPhoto(metadata, path, { keywords })
    expect(reading.fields.keywords?.value).toEqual(keywords)
  })

  test('is not told by a caption that its answer is over', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    const caption = 'He was {ready}\n{ready}\n{ready1}\n to go'
    await editPhoto(metadata, path, { caption })
    const readings = await Promise.all([1, 2, 3].map(() => metadata.reader.read(path)))
    expect(readings.map((reading) => reading.fields.caption?.value)).toEqual([caption, caption, caption])
  })

  test('takes a caption that looks like bytes for the text it is', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    const reading = await editPhoto(metadata, path, { caption: 'base64:gICA', keywords: ['base64:', 'base64:/+8='] })
    expect(reading.fields.caption).toMatchObject({ value: 'base64:gICA', disagree: false })
    expect(reading.fields.keywords?.value).toEqual(['base64:', 'base64:/+8='])
  })

  test('reads EXIF text that is not UTF-8 as Latin', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    runExifTool('-q', '-overwrite_original', '-charset', 'exif=latin', '-IFD0:ImageDescription=Müller in Zürich', path)
    expect((await metadata.reader.read(path)).fields.caption?.value).toBe('Müller in Zürich')
  })
})

describe('an ExifTool that dies or hangs', () => {
  test.skipIf(process.platform !== 'linux')(
    'gets no more than a gigabyte, and the next command is answered',
    async () => {
      await using folder = await makeTemporaryFolder()
      await using pool = new ExifToolPool({ timeoutMs: 60_000 })
      const path = await drawPicture(folder.at('photo.jpg'))
      const greedy = (bytes: string): string[] => ['-p', `\${FileName;$_ = length("x" x ${bytes})}`, path]
      expect((await pool.run({ args: greedy('3e8'), path })).stdout.toString()).toBe('300000000\n')
      await expect(pool.run({ args: greedy('2e9'), path })).rejects.toMatchObject({ code: 'tool-failed' })
      expect((await pool.run({ args: greedy('7'), path })).stdout.toString()).toBe('7\n')
    }
  )

  test('is started again, and the read that met it is done', async () => {
    await using folder = await makeTemporaryFolder()
    await using own = createMetadata()
    const path = await drawPicture(folder.at('photo.jpg'))
    await own.reader.read(path)
    for (const pid of own.toolPids()) process.kill(pid, 'SIGKILL')
    expect((await own.reader.read(path)).format).toBe('JPEG')
  })

  test('in the middle of a write leaves the photo as it was and no litter', async () => {
    await using folder = await makeTemporaryFolder()
    await using own = createMetadata()
    const path = await drawPicture(folder.at('photo.jpg'))
    const { sha256 } = await own.reader.read(path)
    // Stopped processes keep what is asked of them: whatever is under way then dies with them.
    let failed = 0
    for (let delay = 0; delay < 6; delay += 1) {
      const staging = own.writer.stageEdit({ path, expectedSha256: sha256, assign: { caption: `Try ${delay}` } }).then(
        (staged) => staged.discard(),
        (error: unknown) => {
          expect(error).toMatchObject({ code: 'tool-failed', path })
          failed += 1
        }
      )
      for (let turn = 0; turn < 40 * delay; turn += 1) await new Promise((resolve) => setImmediate(resolve))
      const kill = setInterval(() => {
        for (const pid of own.toolPids()) process.kill(pid, 'SIGKILL')
      }, 5)
      await staging
      clearInterval(kill)
      expect(await readdir(folder.path)).toEqual(['photo.jpg'])
      expect((await own.reader.read(path)).sha256).toBe(sha256)
    }
    expect(failed).toBeGreaterThan(0)
  })

  test('is given up and ended when it does not answer in time', async () => {
    await using folder = await makeTemporaryFolder()
    await using own = createMetadata({ timeoutMs: 2_000 })
    const path = await drawPicture(folder.at('photo.jpg'))
    const { sha256 } = await own.reader.read(path)
    // The reading is the desk's own; what hangs here is the ExifTool that is to write.
    await own.reader.version()
    const pids = own.toolPids()
    for (const pid of pids) process.kill(pid, 'SIGSTOP')
    await expect(
      own.writer.stageEdit({ path, expectedSha256: sha256, assign: { caption: 'x' } })
    ).rejects.toMatchObject({ code: 'tool-failed', path })
    for (const pid of pids) await waitForEnd(pid)
    expect(await readdir(folder.path)).toEqual(['photo.jpg'])
    expect((await own.reader.read(path)).sha256).toBe(sha256)
  })

  test('is not asked any more once a person has stopped waiting', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    const { sha256 } = await metadata.reader.read(path)
    const request = { path, expectedSha256: sha256, assign: { caption: 'x' } }
    await expect(metadata.writer.stageEdit({ ...request, signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled'
    })
    const stop = new AbortController()
    const staging = metadata.writer.stageEdit({ ...request, signal: stop.signal })
    stop.abort()
    await expect(staging).rejects.toMatchObject({ code: 'cancelled' })
    expect(await readdir(folder.path)).toEqual(['photo.jpg'])
  })

  test('leaves no process behind when the desk closes', async () => {
    const own = createMetadata()
    await own.reader.version()
    const pids = own.toolPids()
    expect(pids).toHaveLength(1)
    await own[Symbol.asyncDispose]()
    for (const pid of pids) await waitForEnd(pid)
    await expect(own.reader.version()).rejects.toMatchObject({ code: 'cancelled' })
  })
})
