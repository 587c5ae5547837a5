import { parseArgs } from 'node:util'
import { runEngine } from '../../../main/engine/run-engine.ts'
import { callerSchema } from '../../../main/host/caller.ts'
import { composeTinyEngine } from './tiny-desk.ts'

// The engine process of the tests: the real one's life with the tiny contract.

const { values } = parseArgs({
  options: { desk: { type: 'string' }, host: { type: 'string' }, user: { type: 'string' } }
})
const code = await runEngine({
  deskFolder: values.desk ?? '',
  caller: callerSchema.parse({ host: values.host, user: values.user }),
  version: 'test',
  compose: async () => composeTinyEngine(),
  patienceMs: 5_000,
  log: (message) => {
    if (process.env['TINY_LOG'] !== undefined) process.stderr.write(`${message}\n`)
  }
})
process.exit(code)
