import { execFileSync } from 'node:child_process'
import {
  chmod,
  link,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile
} from 'node:fs/promises'
import { hostname } from 'node:os'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { drawPicture, writeOutside } from '../services/make-photo.ts'
import { canMount, mountSmallVolume } from '../vault/small-volume.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'
import { editPhoto } from './write-photo.ts'

const metadata = createMetadata()
afterAll(() => metadata[Symbol.asyncDispose]())

describe('two writers on one photo', () => {
  test('an edit planned for other bytes is refused, and the other program’s work stays', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    const { sha256 } = await metadata.reader.read(path)
    await writeOutside(path, '-XMP-dc:Title=Theirs')
    const theirs = await readFile(path)
    const staging = metadata.writer.stageEdit({ path, expectedSha256: sha256, assign: { title: 'Ours' } })
    await expect(staging).rejects.toMatchObject({ code: 'changed-on-disk' })
    expect((await readFile(path)).equals(theirs)).toBe(true)
    expect(await readdir(folder.path)).toEqual(['photo.jpg'])
  })

  test('of two staged edits the first is put in place and the second refused', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    const { sha256 } = await metadata.reader.read(path)
    const [first, second] = await Promise.all(
      ['First', 'Second'].map((title) => metadata.writer.stageEdit({ path, expectedSha256: sha256, assign: { title } }))
    )
    await first?.commit()
    await expect(second?.commit()).rejects.toMatchObject({ code: 'changed-on-disk' })
    await second?.discard()
    expect((await metadata.reader.read(path)).fields.title?.value).toBe('First')
    expect(await readdir(folder.path)).toEqual(['photo.jpg'])
  })

  test.each([
    { how: 'more', change: (bytes: Buffer) => Buffer.concat([bytes, Buffer.of(0)]) },
    { how: 'less', change: (bytes: Buffer) => bytes.subarray(0, -1) },
    { how: 'another', change: (bytes: Buffer) => Buffer.from(bytes.with(-1, 0x00)) }
  ])('a photo with one byte $how since an edit was staged is not overwritten', async ({ change }) => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    const { sha256, modifiedMs } = await metadata.reader.read(path)
    const staged = await metadata.writer.stageEdit({ path, expectedSha256: sha256, assign: { title: 'Ours' } })
    const theirs = change(await readFile(path))
    await writeFile(path, theirs)
    await utimes(path, modifiedMs / 1000, modifiedMs / 1000)
    await expect(staged.commit()).rejects.toMatchObject({ code: 'changed-on-disk' })
    await staged.discard()
    await staged.discard()
    expect((await readFile(path)).equals(theirs)).toBe(true)
  })

  test('a photo that is gone while an edit is staged does not come back', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    const { sha256 } = await metadata.reader.read(path)
    const staged = await metadata.writer.stageEdit({ path, expectedSha256: sha256, assign: { title: 'Ours' } })
    execFileSync('rm', [path])
    await expect(staged.commit()).rejects.toMatchObject({ code: 'not-found' })
    await staged.discard()
    expect(await readdir(folder.path)).toEqual([])
  })
})

describe('a photo put in place', () => {
  test('is untouched until then, and the replacement lies in a private folder beside it', async () => {
    await using folder = await makeTemporaryFolder()
    await using own = createMetadata({ stageName: () => 'test' })
    const path = await drawPicture(folder.at('photo.jpg'))
    const original = await readFile(path)
    const { sha256 } = await own.reader.read(path)
    const staged = await own.writer.stageEdit({ path, expectedSha256: sha256, assign: { title: 'New' } })
    expect((await readFile(path)).equals(original)).toBe(true)
    expect((await readdir(folder.path)).toSorted()).toEqual(['.erratum-stage-test', 'photo.jpg'])
    expect((await stat(folder.at('.erratum-stage-test'))).mode & 0o777).toBe(0o700)
    expect(staged.stagedPath).toBe(folder.at('.erratum-stage-test', 'photo.jpg'))
    expect(staged.reading).toMatchObject({
      path,
      sha256: staged.sha256,
      refusal: null,
      fields: { title: { value: 'New' } }
    })
    await staged.commit()
    expect(await readdir(folder.path)).toEqual(['photo.jpg'])
  })

  test('through a link leaves the link and changes the photo it leads to', async () => {
    await using folder = await makeTemporaryFolder()
    await mkdir(folder.at('real'))
    const real = await drawPicture(folder.at('real', 'photo.jpg'))
    const path = folder.at('link.jpg')
    await symlink('real/photo.jpg', path)
    await editPhoto(metadata, path, { title: 'New' })
    expect((await lstat(path)).isSymbolicLink()).toBe(true)
    expect(await readlink(path)).toBe('real/photo.jpg')
    expect((await metadata.reader.read(real)).fields.title?.value).toBe('New')
    expect(await readdir(folder.at('real'))).toEqual(['photo.jpg'])
  })

  test('keeps its mode and owner; its time is the time of the edit', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    await chmod(path, 0o640)
    await utimes(path, 1_000_000_000, 1_000_000_000)
    if (process.getuid?.() === 0) execFileSync('chown', ['1234:2345', path])
    const before = await stat(path)
    await editPhoto(metadata, path, { title: 'New' })
    const after = await stat(path)
    expect([after.mode, after.uid, after.gid]).toEqual([before.mode, before.uid, before.gid])
    expect(after.mtimeMs).toBeGreaterThan(before.mtimeMs)
  })

  test.skipIf(!canKeepAttributes())('keeps its extended attributes', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    python(`os.setxattr(sys.argv[1], 'user.desk', b'rim 4')`, path)
    await editPhoto(metadata, path, { title: 'New' })
    expect(python(`print(os.getxattr(sys.argv[1], 'user.desk').decode())`, path).trim()).toBe('rim 4')
  })

  test('with other names (hard links) says so, and leaves them the old file', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    await link(path, folder.at('other.jpg'))
    const original = await readFile(path)
    expect((await metadata.reader.read(path)).warnings.join()).toContain('2 names')
    await editPhoto(metadata, path, { title: 'New' })
    expect((await readFile(folder.at('other.jpg'))).equals(original)).toBe(true)
  })

  test('bytes that are not those that were asked for are not put back', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    const { sha256 } = await metadata.reader.read(path)
    const request = { path, expectedSha256: sha256, bytes: Buffer.from('other'), sha256 }
    await expect(metadata.writer.stageBytes(request)).rejects.toMatchObject({ code: 'verification-failed' })
    expect(await readdir(folder.path)).toEqual(['photo.jpg'])
  })

  // Nothing fits; the stage but no replacement; the replacement, of which no second copy is made; everything.
  test.skipIf(!canMount()).each([
    [0, false],
    [0.5, false],
    [1.4, true],
    [8, true]
  ])('is as it was when the disk has room for %f of it, or is edited whole', async (room, fits) => {
    using volume = mountSmallVolume()
    if (volume === undefined) throw new Error('no volume')
    const path = `${volume.folder}/photo.jpg`
    const photo = await noisyJpeg()
    await writeFile(path, photo)
    const { sha256 } = await metadata.reader.read(path)
    const full = `${volume.folder}/full`
    await writeFile(full, Buffer.alloc(2_000_000)).catch(() => undefined)
    await truncate(full, Math.floor((await stat(full)).size - room * photo.length))
    const outcome = await metadata.writer.stageEdit({ path, expectedSha256: sha256, assign: { title: 'New' } }).then(
      (staged) => staged.discard().then(() => 'staged'),
      (error: unknown) => error
    )
    if (fits) expect(outcome).toBe('staged')
    else expect(outcome).toMatchObject({ code: 'storage-unavailable', path })
    expect((await metadata.reader.read(path)).sha256).toBe(sha256)
    expect((await readdir(volume.folder)).toSorted()).toEqual(['full', 'photo.jpg'])
  })
})

/** A JPEG of some 60 kB, many times what a volume gives at once. */
async function noisyJpeg(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
  return sharp({ create: { width: 320, height: 240, channels: 3, background: '#888888', noise } })
    .jpeg({ quality: 90 })
    .toBuffer()
}

describe('what an interrupted write left', () => {
  const plant = async (folder: string, name: string, owner: string | null) => {
    await mkdir(`${folder}/${name}`)
    await writeFile(`${folder}/${name}/photo.jpg`, 'half a photo')
    if (owner !== null) await writeFile(`${folder}/${name}/owner`, owner)
  }
  const token = '00000000-0000-4000-8000-000000000000'

  test('goes where its owner is dead, and stays where that is not proven', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    const { sha256 } = await metadata.reader.read(path)
    const staged = await metadata.writer.stageEdit({ path, expectedSha256: sha256, assign: { title: 'Mine' } })
    const dead = execFileSync('sh', ['-c', 'echo $$'], { encoding: 'utf8' }).trim()
    await plant(folder.path, '.erratum-stage-dead', `${dead} ${token} ${hostname()}`)
    await plant(folder.path, '.erratum-stage-earlier', `${process.pid} ${token} ${hostname()}`)
    await plant(folder.path, '.erratum-stage-alive', `${process.ppid} ${token} ${hostname()}`)
    await plant(folder.path, '.erratum-stage-elsewhere', `${dead} ${token} another-computer`)
    await plant(folder.path, '.erratum-stage-unknown', null)
    await symlink(folder.at('.erratum-stage-unknown'), folder.at('.erratum-stage-link'))
    const removed = await metadata.writer.clearStage(folder.path)
    expect(removed.toSorted()).toEqual([folder.at('.erratum-stage-dead'), folder.at('.erratum-stage-earlier')])
    await staged.commit()
    expect((await metadata.reader.read(path)).fields.title?.value).toBe('Mine')
    expect((await readdir(folder.path)).toSorted()).toEqual([
      '.erratum-stage-alive',
      '.erratum-stage-elsewhere',
      '.erratum-stage-link',
      '.erratum-stage-unknown',
      'photo.jpg'
    ])
  })

  test('an old folder that was never used goes too', async () => {
    await using folder = await makeTemporaryFolder()
    for (const name of ['.erratum-stage-old', '.erratum-stage-new']) await mkdir(folder.at(name))
    await utimes(folder.at('.erratum-stage-old'), 1_000_000_000, 1_000_000_000)
    expect(await metadata.writer.clearStage(folder.path)).toEqual([folder.at('.erratum-stage-old')])
  })
})

function python(code: string, path: string): string {
  return execFileSync('python3', ['-c', `import os, sys; ${code}`, path], { encoding: 'utf8' })
}

function canKeepAttributes(): boolean {
  if (process.platform !== 'linux') return false
  try {
    python(
      `f = sys.argv[1] + '/erratum-probe'; open(f, 'w').close(); os.setxattr(f, 'user.probe', b'1'); os.remove(f)`,
      '/tmp'
    )
    return true
  } catch {
    return false
  }
}
