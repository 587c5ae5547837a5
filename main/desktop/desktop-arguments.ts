import { homedir } from 'node:os'
import { parseArgs } from 'node:util'
import { findDeskFolder } from '../host/desk-folder.ts'

/** What the desktop was started with. */
export interface DesktopArguments {
  readonly deskFolder: string
  /** Where windows keep their state, instead of the system's place for it; for tests and portable installations. */
  readonly userData: string | undefined
}

/** Reads the desktop's own arguments; Chromium's switches among them are left alone. */
export function readDesktopArguments(argv: readonly string[], environment: NodeJS.ProcessEnv): DesktopArguments {
  const { values } = parseArgs({
    args: [...argv],
    options: { desk: { type: 'string' } },
    strict: false,
    allowPositionals: true
  })
  const asked = typeof values['desk'] === 'string' ? values['desk'] : undefined
  // npm changes the folder and tells the one it was called from.
  const from = environment['INIT_CWD'] ?? process.cwd()
  return {
    deskFolder: findDeskFolder({ asked, from, environment, platform: process.platform, home: homedir() }),
    userData: environment['ERRATUM_USER_DATA']
  }
}
