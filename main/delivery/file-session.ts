import type { Destination } from '../../shared/contract/destinations.ts'
import type { DeliverySession } from '../services/ports/delivery.ts'
import { guardWork } from './guard-work.ts'
import type { RemoteFiles } from './remote-files.ts'
import { sendFile } from './send-file.ts'
import { withTestFile } from './test-file.ts'

/** A session over the files of a folder or server, which sends whole files or nothing. */
export function createFileSession(
  files: RemoteFiles,
  destination: Destination,
  proof: 'size' | 'hash'
): DeliverySession {
  const who = destination.label
  return {
    send: (parcel, signal) =>
      guardWork(files, { destination, signal, local: parcel.path }, (touch) =>
        sendFile(files, { parcel, proof, who, touch })
      ),
    check: (signal) =>
      withTestFile(async (parcel) => {
        await guardWork(files, { destination, signal, local: parcel.path }, async (touch) => {
          await sendFile(files, { parcel, proof: 'hash', who, touch })
          await files.remove(parcel.name)
        })
        return 'A small file was written there, read back, renamed and taken away again.'
      }),
    [Symbol.asyncDispose]: () => files.close()
  }
}
