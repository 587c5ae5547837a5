import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DeskError } from '../../shared/contract/desk-error.ts'
import type { Destination } from '../../shared/contract/destinations.ts'
import type { DeliverySession, Parcel } from '../services/ports/delivery.ts'
import { withIdleLimit } from './idle-limit.ts'
import type { RemoteFiles } from './remote-files.ts'
import { sendFile } from './send-file.ts'

/** A session over the files of a folder or server, which sends whole files or nothing. */
export function createFileSession(
  files: RemoteFiles,
  { label, patienceSeconds }: Destination,
  proof: 'size' | 'hash'
): DeliverySession {
  const guard = <Result>(signal: AbortSignal, local: string, work: (touch: () => void) => Promise<Result>) =>
    withIdleLimit({ milliseconds: patienceSeconds * 1000, signal, who: label, stop: files.stop }, async (touch) => {
      try {
        return await work(touch)
      } catch (error) {
        throw error instanceof DeskError ? error : files.describe(error, local)
      }
    })
  return {
    send: (parcel, signal) =>
      guard(signal, parcel.path, (touch) => sendFile(files, { parcel, proof, who: label, touch })),
    check: async (signal) => {
      const folder = await mkdtemp(join(tmpdir(), 'erratum-check-'))
      try {
        const parcel = await makeTestFile(folder)
        await guard(signal, parcel.path, async (touch) => {
          await sendFile(files, { parcel, proof: 'hash', who: label, touch })
          await files.remove(parcel.name)
        })
        return 'A small file was written there, read back, renamed and taken away again.'
      } finally {
        await rm(folder, { recursive: true })
      }
    },
    [Symbol.asyncDispose]: () => files.close()
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
