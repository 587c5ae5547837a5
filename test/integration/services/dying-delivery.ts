import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { resumeDelivery } from '../../../main/services/delivery/deliver.ts'
import type { Carrier } from '../../../main/services/ports/delivery.ts'
import { sendRecall } from '../../../main/services/recall/send-recall.ts'
import { one } from './open-sent-desk.ts'
import { editor, openParts } from './open-test-desk.ts'

// Goes on with a delivery, or sends the right versions of the first notice where none is named, and dies by kill -9 as soon as so many files are at the
// other end, before the last of them is recorded: dying-delivery.ts DESK FILES [JOB].

const [deskFolder = '', files = '', job] = process.argv.slice(2)
let sent = 0

function killAfter(carrier: Carrier): Carrier {
  return {
    ...carrier,
    async open(...asked) {
      const session = await carrier.open(...asked)
      return {
        check: (signal) => session.check(signal),
        async send(parcel, signal) {
          const file = await session.send(parcel, signal)
          sent += 1
          if (sent === Number(files)) process.kill(process.pid, 'SIGKILL')
          return file
        },
        [Symbol.asyncDispose]: () => session[Symbol.asyncDispose]()
      }
    }
  }
}

await using metadata = createMetadata()
const parts = await openParts(metadata, deskFolder)
const desk = { ...parts, delivery: { ...parts.delivery, carrier: killAfter(parts.delivery.carrier) } }
const steps =
  job === undefined
    ? sendRecall(desk, { scope: { notice: one }, recipients: [], destinations: [], folders: [], actor: editor })
    : resumeDelivery(desk, { job, retryFailed: false, actor: editor })
for await (const _step of steps);
throw new Error('The delivery ended before it was killed')
