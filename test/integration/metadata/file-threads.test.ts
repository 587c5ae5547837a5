import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { FileThreads } from '../../../main/metadata/process/file-threads.ts'
import { drawPicture } from '../services/make-photo.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'

const threads = new FileThreads()
afterAll(() => threads[Symbol.asyncDispose]())

describe('the threads that work on whole files', () => {
  test('hash many files at once, each its own bytes', async () => {
    await using folder = await makeTemporaryFolder()
    const paths = Array.from({ length: 20 }, (_none, index) => folder.at(`${index}.bin`))
    const sizes = paths.map((_path, index) => 1 + ((index * 700_001) % 6_000_000))
    for (const [index, path] of paths.entries()) await writeFile(path, Buffer.alloc(sizes[index] ?? 0, index))
    const facts = await Promise.all(paths.map((path) => threads.look({ path, photo: path, header: true })))
    for (const [index, path] of paths.entries()) {
      const sha256 = createHash('sha256')
        .update(await readFile(path))
        .digest('hex')
      expect(facts[index], path).toMatchObject({
        sha256,
        plain: null,
        header: null,
        held: null,
        settled: true,
        sidecars: false
      })
    }
  })

  test('tell faults of the disk as the file system does, and work on', async () => {
    await using folder = await makeTemporaryFolder()
    const look = (path: string) => threads.look({ path, photo: path, header: false })
    await expect(look(folder.at('none.jpg'))).rejects.toMatchObject({ code: 'ENOENT', syscall: 'stat' })
    expect(await look(folder.path)).toBeNull()
    const path = await drawPicture(folder.at('photo.jpg'))
    expect((await look(path))?.plain).not.toBeNull()
  })

  test('find every kind of difference between two photos', async () => {
    await using folder = await makeTemporaryFolder()
    const before = await drawPicture(folder.at('before.jpg'))
    const bytes = await readFile(before)
    const after = folder.at('after.jpg')
    const compare = async (change: (copy: Buffer) => Buffer) => {
      await writeFile(after, change(Buffer.from(bytes)))
      return threads.run('compare', { format: 'JPEG', before, after })
    }
    expect(await compare((copy) => copy)).toEqual([])
    expect(await compare((copy) => Buffer.concat([copy, Buffer.from('more')]))).not.toEqual([])
    // A bit of the picture, and one of a quantisation table.
    for (const place of [bytes.length - 4, bytes.indexOf(Buffer.from([0xff, 0xdb])) + 8]) {
      expect(await compare((copy) => copy.fill((copy[place] ?? 0) ^ 1, place, place + 1))).not.toEqual([])
    }
    expect(await compare((copy) => copy.subarray(0, copy.length - 2))).not.toEqual([])
  })

  test('are ended with what owns them', async () => {
    await using folder = await makeTemporaryFolder()
    const path = await drawPicture(folder.at('photo.jpg'))
    const own = new FileThreads()
    const look = (one: FileThreads) => one.look({ path, photo: path, header: false })
    await look(own)
    await own[Symbol.asyncDispose]()
    expect((await look(threads))?.sha256).toMatch(/^[0-9a-f]{64}$/)
  })
})
