import { writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { HeaderPool } from '../../../main/metadata/header/header-pool.ts'
import { findText } from '../../../main/metadata/reader/tag-entries.ts'
import { makePacket, makeWire } from '../../unit/header/wire-bytes.ts'
import { makeTemporaryFolder } from '../metadata/temporary-folder.ts'

const wire = makeWire({ packet: makePacket('<photoshop:City>Rome</photoshop:City>') })

async function writeWires(folder: { at: (name: string) => string }, count: number): Promise<readonly string[]> {
  const paths = Array.from({ length: count }, (_none, index) => folder.at(`${index}.jpg`))
  await Promise.all(paths.map((path) => writeFile(path, wire)))
  return paths
}

test('a folder of wires is read in a few threads, every file answered', async () => {
  await using folder = await makeTemporaryFolder()
  await using pool = new HeaderPool({ workers: 2 })
  const results = await Promise.all((await writeWires(folder, 60)).map((path) => pool.read(path)))
  expect(pool.threads).toBe(2)
  expect(results.map((result) => result.ok && findText(result.entries, 'XMP-photoshop', 'City'))).toEqual(
    Array.from({ length: 60 }, () => 'Rome')
  )
})

test('a file that is not there, or a folder, is left to ExifTool, which says what is wrong', async () => {
  await using folder = await makeTemporaryFolder()
  await using pool = new HeaderPool()
  expect(await pool.read(folder.at('gone.jpg'))).toMatchObject({ ok: false, reason: 'unreadable' })
  expect(await pool.read(folder.path)).toMatchObject({ ok: false })
})

test('threads that die cost one answer each; every other file is still read', async () => {
  await using folder = await makeTemporaryFolder()
  const paths = await writeWires(folder, 80)
  await using pool = new HeaderPool({ workers: 2 })
  const reading = Promise.all(paths.map((path) => pool.read(path)))
  await pool.endThreads()
  const results = await reading
  const died = results.filter((result) => !result.ok)
  expect(died.length).toBeLessThanOrEqual(2)
  expect(died.every((result) => !result.ok && result.reason === 'worker-died')).toBe(true)
  expect((await pool.read(paths[0] ?? '')).ok).toBe(true)
})

test('whoever gives up waiting is told so, and the others get their answers', async () => {
  await using folder = await makeTemporaryFolder()
  const [first = '', second = ''] = await writeWires(folder, 2)
  await using pool = new HeaderPool({ workers: 1 })
  const stop = new AbortController()
  const given = pool.read(first, { signal: stop.signal })
  const kept = pool.read(second)
  stop.abort()
  await expect(given).rejects.toMatchObject({ code: 'cancelled', path: first })
  expect((await kept).ok).toBe(true)
  await expect(pool.read(first, { signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' })
})

test('a pool that is closed leaves nobody waiting', async () => {
  await using folder = await makeTemporaryFolder()
  const paths = await writeWires(folder, 20)
  const pool = new HeaderPool()
  const reading = paths.map((path) => pool.read(path).catch((error: unknown) => error))
  await pool[Symbol.asyncDispose]()
  for (const result of await Promise.all(reading)) expect(result).toMatchObject({ code: 'cancelled' })
  await expect(pool.read(paths[0] ?? '')).rejects.toMatchObject({ code: 'cancelled' })
})
