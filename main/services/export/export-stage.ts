import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import { expectFailure } from '../expect-failure.ts'

/** A private folder inside the target folder: same volume, so that a finished file gets its name in one step. */
export interface ExportStage extends AsyncDisposable {
  readonly folder: string
}

// Host and process in the name tell whose it is; only what a dead process of this machine left may be removed.
const host = hostname().replace(/[^A-Za-z0-9]/g, '_')
const stageName = /^\.erratum-export-([A-Za-z0-9_]+)-(\d+)-[A-Za-z0-9]{6}$/

/** Opens a stage in `to` (made where it is not there), after clearing what exports that were killed left. Throws DeskError for a bad target. */
export async function openExportStage(to: string): Promise<ExportStage> {
  try {
    await mkdir(to, { recursive: true })
    if (!(await stat(to)).isDirectory())
      throw new DeskError('bad-input', `${to} is a file. Nothing was exported. Give a folder.`, { path: to })
    await clearDeadStages(to)
    const folder = await mkdtemp(join(to, `.erratum-export-${host}-${process.pid}-`))
    return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) }
  } catch (error) {
    throw expectFailure(error, to)
  }
}

async function clearDeadStages(to: string): Promise<void> {
  for (const name of await readdir(to)) {
    const [, ownerHost, owner] = stageName.exec(name) ?? []
    if (ownerHost === host && !isAlive(Number(owner))) await rm(join(to, name), { recursive: true, force: true })
  }
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0)
    return true
  } catch (error) {
    // EPERM: it lives, under another account.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}
