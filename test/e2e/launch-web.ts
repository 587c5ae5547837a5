import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { ownNode } from '../tools/set-up/own-node.mjs'
import { inProject } from '../tools/set-up/project-root.mjs'
import { makeTemporaryFolder } from './temporary-folders.ts'

/** Milliseconds the web desk gets to end by itself before it is killed. */
const farewellMs = 10_000

/** A running web desk: the command line's `serve` in a process of its own, on any free port. */
export interface LaunchedWeb extends AsyncDisposable {
  /** The link it printed first; it works for one browser context, which is let in from then on. */
  readonly url: string
  /** "http://127.0.0.1:41234" */
  readonly origin: string
  readonly desk: string
  readonly process: ChildProcess
  /** The next link that it prints, once one was used. */
  nextLink(): Promise<string>
  /** Ends it as Ctrl-C would; kills it where it does not end. */
  close(): Promise<void>
}

/** Serves a desk to browsers; an empty temporary one unless given. Dispose it, or `close()`, at the end of the test. */
export async function launchWeb(launch: { readonly desk?: string } = {}): Promise<LaunchedWeb> {
  await using opening = new AsyncDisposableStack()
  const desk = launch.desk ?? (await makeTemporaryFolder('desk', opening))
  const args = [inProject('out', 'main', 'erratum.js'), 'serve', '--port', '0', '--desk', desk]
  const { NODE_OPTIONS: _options, ERRATUM_DESK: _desk, ...env } = process.env
  const server = spawn(ownNode, args, { stdio: ['ignore', 'pipe', 'inherit'], env })
  opening.defer(() => endServer(server))
  const links = readLinks(server)
  const url = await links.next()
  const open = opening.move()
  const close = () => open.disposeAsync()
  return {
    url,
    origin: new URL(url).origin,
    desk,
    process: server,
    nextLink: links.next,
    close,
    [Symbol.asyncDispose]: close
  }
}

function readLinks(server: ChildProcess): { next(): Promise<string> } {
  if (server.stdout === null) throw new Error('the web desk has no output')
  const lines = createInterface(server.stdout)[Symbol.asyncIterator]()
  const next = async (): Promise<string> => {
    for (;;) {
      const { value, done } = await lines.next()
      if (done) throw new Error(`the web desk ended (code ${server.exitCode}) without printing a link`)
      const [link] = /http:\/\/\S+token=\S+/.exec(String(value)) ?? []
      if (link !== undefined) return link
    }
  }
  return { next }
}

async function endServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  await Promise.race([ended, delay(farewellMs)])
  server.kill('SIGKILL')
  await ended
}
