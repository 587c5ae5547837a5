import { parseArgs } from 'node:util'
import { Keyring } from '../delivery/credentials/keyring.ts'
import { callerSchema } from '../host/caller.ts'
import { composeEngine } from './compose-engine.ts'
import { createLog } from './create-log.ts'
import { engineVersion } from './engine-version.ts'
import { runEngine } from './run-engine.ts'

const patienceMs = 15_000

/** The process that owns a desk, started and watched by a host: `engine-process --desk DIR --host desktop|web --user NAME`. Ends the process. */
export async function runEngineProcess(): Promise<never> {
  const log = createLog()
  const { values } = parseArgs({
    options: { desk: { type: 'string' }, host: { type: 'string' }, user: { type: 'string' } },
    strict: true
  })
  if (values.desk === undefined) throw new Error('engine-process needs --desk')

  const keyring = new Keyring()
  const code = await runEngine(
    {
      deskFolder: values.desk,
      caller: callerSchema.parse({ host: values.host, user: values.user }),
      version: engineVersion,
      compose: (deskFolder) => composeEngine({ deskFolder, version: engineVersion, watchLog: log, keyring }),
      patienceMs,
      log
    },
    keyring
  )
  process.exit(code)
}
