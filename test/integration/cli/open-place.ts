import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { ownEnvironment } from '../../tools/set-up/own-environment.mjs'
import { ownNode } from '../../tools/set-up/own-node.mjs'
import { inProject } from '../../tools/set-up/project-root.mjs'

/** What a command left: its exit code and all it printed. */
export interface CliResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  /** Standard output as the one JSON document it is; throws where it is none. */
  readonly json: unknown
}

/** A command that runs. */
export interface RunningCli {
  readonly process: ChildProcess
  readonly result: Promise<CliResult>
}

/** How a command is started. */
export interface CliOptions {
  /** What stands on standard input; nothing where not given. */
  readonly input?: string | undefined
}

/** A person's machine for a test: a home of its own, a folder for photos where commands are typed, a desk named by $ERRATUM_DESK. */
export interface Place extends AsyncDisposable {
  readonly root: string
  readonly home: string
  readonly desk: string
  readonly photos: string
  start(args: readonly string[], options?: CliOptions): RunningCli
  run(args: readonly string[], options?: CliOptions): Promise<CliResult>
}

/** Makes a place in a temporary folder. Neither the home's desk nor the one of $ERRATUM_DESK exists yet. */
export async function openPlace({ deskInHome = false }: { readonly deskInHome?: boolean } = {}): Promise<Place> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'erratum-cli-')))
  const home = join(root, 'home')
  const photos = join(root, 'photos')
  for (const folder of [home, photos]) await mkdir(folder)
  const desk = deskInHome ? join(home, '.local', 'share', 'erratum', 'desk') : join(root, 'desk')
  const env = ownEnvironment({
    ...{ HOME: home, ERRATUM_DESK: deskInHome ? undefined : desk },
    ...{ NODE_OPTIONS: undefined, XDG_DATA_HOME: undefined }
  })
  const start = (args: readonly string[], options: CliOptions = {}): RunningCli => {
    const child = spawn(ownNode, [inProject('out', 'main', 'erratum.js'), ...args], { cwd: photos, env })
    child.stdin.end(options.input ?? '')
    return { process: child, result: collect(child) }
  }
  return {
    root,
    home,
    desk,
    photos,
    start,
    run: (args, options) => start(args, options).result,
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function collect(child: ReturnType<typeof spawn>): Promise<CliResult> {
  if (child.stdout === null || child.stderr === null) throw new Error('the command has no output')
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return {
    code: child.exitCode,
    stdout,
    stderr,
    get json(): unknown {
      return JSON.parse(stdout)
    }
  }
}
