import { execFileSync } from 'node:child_process'
import { link, lstat, mkdir, readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { afterAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { defaultWritePolicy } from '../../../main/metadata/writer/default-write-policy.ts'
import { hashFile } from '../../../main/services/photos/hash-file.ts'
import type { WritePolicy } from '../../../main/services/ports/metadata-writer.ts'
import { drawPicture } from '../services/make-photo.ts'
import { makeRaw } from '../services/make-raw.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'
import { editWith } from './write-with.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

const assign = { title: 'New' }
const longAgo = 1_000_000_000.123

describe('the time of change of an edited file', () => {
  test('is kept to the nanosecond where the settings say so, and the reading has it', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    execFileSync('touch', ['-d', '2001-09-09 01:46:40.123456789 UTC', path])
    const before = await stat(path, { bigint: true })
    const { staged, reading } = await editWith(metadata, path, { assign, fileTimes: 'keep' })
    const after = await stat(path, { bigint: true })
    expect(after.mtimeNs).toBe(process.platform === 'linux' ? before.mtimeNs : after.mtimeNs)
    expect(after.mtimeMs).toBe(before.mtimeMs)
    expect([staged.reading.modifiedMs, reading.modifiedMs]).toEqual([1_000_000_000_123, 1_000_000_000_123])
    expect(reading.fields.title?.value).toBe('New')
  })

  test('is that of the edit otherwise', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    await utimes(path, longAgo, longAgo)
    const started = Date.now()
    const { staged } = await editWith(metadata, path, { assign, fileTimes: 'now' })
    const { mtimeMs } = await stat(path)
    expect(mtimeMs).toBeGreaterThan(started - 60_000)
    expect(staged.reading.modifiedMs).toBe(Math.trunc(mtimeMs))
  })

  test('is kept when earlier bytes are put back, too', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    const bytes = await readFile(path)
    const sha256 = (await hashFile(path)) ?? ''
    await editWith(metadata, path, { assign })
    await utimes(path, longAgo, longAgo)
    const expectedSha256 = (await hashFile(path)) ?? ''
    const policy = { ...defaultWritePolicy, fileTimes: 'keep' } as const
    const staged = await metadata.writer.stageBytes({ path, expectedSha256, bytes, sha256, policy })
    await staged.commit()
    expect((await readFile(path)).equals(bytes)).toBe(true)
    expect((await stat(path)).mtimeMs).toBeCloseTo(longAgo * 1000, 0)
  })
})

/** Gives a photo whose words are beside it a title, under the settings' defaults but for the times. */
async function editBeside(path: string, title: string, fileTimes: WritePolicy['fileTimes']): Promise<void> {
  const expectedSha256 = (await hashFile(path)) ?? ''
  const policy = { ...defaultWritePolicy, fileTimes }
  const staged = await metadata.writer.stageEdit({ path, expectedSha256, assign: { title }, policy })
  await staged.commit()
}

describe('the time of change of an edited sidecar', () => {
  test.each([
    ['keep', 'is kept where the settings say so'],
    ['now', 'is that of the edit otherwise']
  ] as const)('%s: %s, undo included', async (fileTimes, _) => {
    await using folder = await makeTemporaryFolder()
    const [path, sidecar] = [folder.at('a.bmp'), folder.at('a.bmp.xmp')]
    await makeRaw(path)
    await editBeside(path, 'New', fileTimes)
    const bytes = await readFile(sidecar)
    const sha256 = (await hashFile(sidecar)) ?? ''
    await utimes(sidecar, longAgo, longAgo)
    const started = Date.now() - 60_000
    const isRight = async (): Promise<boolean> => {
      const { mtimeMs } = await stat(sidecar)
      return fileTimes === 'keep' ? Math.abs(mtimeMs - longAgo * 1000) < 1 : mtimeMs > started
    }
    await editBeside(path, 'Newer', fileTimes)
    expect(await isRight()).toBe(true)
    await utimes(sidecar, longAgo, longAgo)
    const staged = await metadata.writer.stageSidecar({
      path,
      expectedSha256: (await hashFile(path)) ?? '',
      sidecar: { path: sidecar, sha256: (await hashFile(sidecar)) ?? '' },
      bytes,
      sha256,
      policy: { ...defaultWritePolicy, fileTimes }
    })
    await staged.commit()
    expect([await isRight(), (await readFile(sidecar)).equals(bytes)]).toEqual([true, true])
  })
})

describe('a photo with other names (hard links)', () => {
  test('gets bytes of its own, the others keep theirs, and the result says so', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    for (const name of ['second.jpg', 'third.jpg']) await link(path, folder.at(name))
    const original = await readFile(path)
    const { staged } = await editWith(metadata, path, { assign })
    expect(staged.decisions).toEqual({ otherNames: 2 })
    for (const name of ['second.jpg', 'third.jpg'])
      expect((await readFile(folder.at(name))).equals(original), name).toBe(true)
    expect([(await stat(path)).nlink, (await stat(folder.at('second.jpg'))).nlink]).toEqual([1, 2])
  })

  test('is left alone with all its names where the settings refuse to part them, undo included', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    await link(path, folder.at('other.jpg'))
    const original = await readFile(path)
    const refused = { code: 'hard-linked', path, message: expect.stringMatching(/another name.*Nothing was written/) }
    await expect(editWith(metadata, path, { assign, hardLinks: 'refuse' })).rejects.toMatchObject(refused)
    const sha256 = (await hashFile(path)) ?? ''
    const policy = { ...defaultWritePolicy, hardLinks: 'refuse' } as const
    const request = { path, expectedSha256: sha256, bytes: original, sha256, policy }
    await expect(metadata.writer.stageBytes(request)).rejects.toMatchObject(refused)
    expect((await readFile(folder.at('other.jpg'))).equals(original)).toBe(true)
    expect((await stat(path)).nlink).toBe(2)
    expect((await readdir(folder.path)).toSorted()).toEqual(['other.jpg', 'photo.jpg'])
  })

  test('that is to say what it says already is no matter of links', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    await editWith(metadata, path, { assign })
    await link(path, folder.at('other.jpg'))
    const { staged } = await editWith(metadata, folder.at('other.jpg'), { assign: { city: null }, hardLinks: 'refuse' })
    expect(staged.decisions).toEqual({})
  })
})

test('a link to a linked photo parts the photo, and the symbolic link still leads to it', async () => {
  await using folder = await makeTemporaryFolder()
  await mkdir(folder.at('real'))
  const real = await drawPicture(folder.at('real', 'photo.jpg'))
  await link(real, folder.at('real', 'other.jpg'))
  await symlink('real/photo.jpg', folder.at('link.jpg'))
  const { staged } = await editWith(metadata, folder.at('link.jpg'), { assign })
  expect(staged.decisions).toEqual({ otherNames: 1 })
  expect((await lstat(folder.at('link.jpg'))).isSymbolicLink()).toBe(true)
  expect((await metadata.reader.read(real)).fields.title?.value).toBe('New')
})

describe('an edit put in place', () => {
  test('is on the disk before it has its name, and its name is on the disk before it counts', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    const script = folder.at('edit.ts')
    const main = `${import.meta.dirname}/../../../main`
    await writeFile(
      script,
      `import { createMetadata } from '${main}/metadata/create-metadata.ts'
      import { hashBytes } from '${main}/metadata/file/hash-bytes.ts'
      await using metadata = createMetadata()
      const path = ${JSON.stringify(path)}
      const expectedSha256 = await hashBytes(path)
      const staged = await metadata.writer.stageEdit({ path, expectedSha256, assign: { title: 'New' } })
      await staged.commit()`
    )
    const trace = folder.at('trace.log')
    const options = ['--trace-event-categories=node.fs.sync', `--trace-event-file-pattern=${trace}`]
    execFileSync(process.execPath, [...options, script], { cwd: folder.path })
    const names = listCalls(await readFile(trace, 'utf8'))
    const rename = names.lastIndexOf('fs.sync.rename')
    expect(rename).toBeGreaterThan(-1)
    expect(names.slice(0, rename).filter((name) => name === 'fs.sync.fsync')).toHaveLength(1)
    expect(names.slice(rename + 1).filter((name) => name === 'fs.sync.fsync')).toHaveLength(1)
  })
})

// The threads' calls. Each begins and ends; only its end counts, in the order of the ends.
function listCalls(trace: string): readonly string[] {
  const { traceEvents }: { traceEvents: { name: string; ph: string; ts: number }[] } = JSON.parse(trace)
  return traceEvents
    .filter(({ ph }) => ph === 'E')
    .toSorted((one, other) => one.ts - other.ts)
    .map(({ name }) => name)
}

describe('what interrupted writes left below a folder', () => {
  test('goes as well where it is asked for, links and living owners left alone', async () => {
    await using folder = await makeTemporaryFolder()
    await using elsewhere = await makeTemporaryFolder()
    const dead = execFileSync('sh', ['-c', 'echo $$'], { encoding: 'utf8' }).trim()
    const token = '00000000-0000-4000-8000-000000000000'
    const plant = async (path: string, pid: string | number) => {
      await mkdir(path, { recursive: true })
      await writeFile(`${path}/owner`, `${pid} ${token} ${hostname()}`)
    }
    await plant(folder.at('.erratum-stage-top'), dead)
    await plant(folder.at('a', 'b', '.erratum-stage-deep'), dead)
    await plant(folder.at('a', '.erratum-stage-alive'), process.ppid)
    await plant(elsewhere.at('.erratum-stage-other'), dead)
    await symlink(elsewhere.path, folder.at('a', 'link'))
    expect(await metadata.writer.clearStage(folder.path)).toEqual([folder.at('.erratum-stage-top')])
    expect(await metadata.writer.clearStage(folder.path, { below: true })).toEqual([
      folder.at('a', 'b', '.erratum-stage-deep')
    ])
    expect(await readdir(folder.at('a'))).toEqual(['.erratum-stage-alive', 'b', 'link'])
    expect(await readdir(elsewhere.path)).toEqual(['.erratum-stage-other'])
  })
})
