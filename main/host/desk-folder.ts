import { join, resolve } from 'node:path'

/** Where a desk is looked for: what was asked for, and the system's answers, passed in. */
export interface DeskFolderQuestion {
  /** The value of `--desk`; relative paths are taken from `from`. */
  readonly asked: string | undefined
  readonly from: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Node's name of the platform. */
  readonly platform: string
  /** The user's home folder. */
  readonly home: string
}

/** The folder of the desk to open: `--desk`, else `$ERRATUM_DESK`, else the user's own data folder as the platform has it. */
export function findDeskFolder(question: DeskFolderQuestion): string {
  const named = given(question.asked) ?? given(question.environment['ERRATUM_DESK'])
  return named === undefined ? join(userDataFolder(question), 'desk') : resolve(question.from, named)
}

function userDataFolder({ platform, environment, home }: DeskFolderQuestion): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Erratum')
  if (platform === 'win32') return join(given(environment['APPDATA']) ?? join(home, 'AppData', 'Roaming'), 'Erratum')
  // XDG base directories: an empty or relative value counts as unset.
  const data = given(environment['XDG_DATA_HOME'])
  return join(data?.startsWith('/') ? data : join(home, '.local', 'share'), 'erratum')
}

function given(value: string | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : value
}
