import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Parcel } from '../services/ports/delivery.ts'

/** What `work` gives with a small file to test a destination with; the file is gone afterwards, here. */
export async function withTestFile<Result>(work: (parcel: Parcel) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'erratum-check-'))
  try {
    return await work(await makeTestFile(folder))
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function makeTestFile(folder: string): Promise<Parcel> {
  const path = join(folder, 'test')
  const bytes = Buffer.from('This file was written by Erratum to test a destination. It may be deleted.\n')
  await writeFile(path, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const name = `erratum-test-${randomUUID().slice(0, 8)}.txt`
  const facts = { photo: '', export: '', recipient: '' }
  return { path, name, size: bytes.length, sha256, tag: 'test', begun: false, replace: false, facts }
}
