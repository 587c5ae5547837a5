import { setTimeout as delay } from 'node:timers/promises'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import type { DeskParts } from '../../../main/services/desk-parts.ts'
import type { DeskRecords } from '../../../main/services/ports/desk-store.ts'
import { runRules } from '../../../main/services/watch/run-rules.ts'
import { openParts } from './open-test-desk.ts'

// A desk that is killed while its rules are at work: dying-rules.ts DESK POINT.

const [deskFolder = '', point = ''] = process.argv.slice(2)

async function dieAt(here: string): Promise<void> {
  if (point !== here) return
  process.kill(process.pid, 'SIGKILL')
  await delay(60_000)
}

const dying = (records: DeskRecords): DeskRecords => ({
  ...records,
  exportJobs: {
    ...records.exportJobs,
    update: async (item) => {
      if (item.progress.state === 'done') await dieAt('placed')
      await records.exportJobs.update(item)
    }
  },
  deliveries: {
    ...records.deliveries,
    insert: async (delivery) => {
      await dieAt('delivered')
      await records.deliveries.insert(delivery)
    }
  },
  watch: {
    ...records.watch,
    putSending: async (sending) => {
      if (sending.state === 'sent') await dieAt('settling')
      await records.watch.putSending(sending)
      if (sending.state === 'running') await dieAt('gathering')
    }
  }
})

const alive = await openParts(createMetadata(), deskFolder)
const { store } = alive
const desk: DeskParts = {
  ...alive,
  store: { ...store, ...dying(store), transact: (work) => store.transact((records) => work(dying(records))) }
}
await runRules({ desk, log: () => undefined, signal: new AbortController().signal })
