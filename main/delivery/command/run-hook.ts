import { spawn } from 'node:child_process'
import { isAbsolute } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { Connection, Destination } from '../../../shared/contract/destinations.ts'
import { hookPlaces } from '../../../shared/contract/destinations.ts'
import type { Parcel, Secret } from '../../services/ports/delivery.ts'

/** A program of the desk's own, and what it is to be told. */
export interface HookRequest {
  readonly destination: Destination
  readonly connection: Extract<Connection, { readonly kind: 'command' }>
  readonly secret: Secret | null
  readonly parcel: Parcel
  readonly signal: AbortSignal
}

// What a failure repeats of a program's output.
const keptCharacters = 2000

/**
 * Runs the program of a destination with one file; it has delivered when it ends with 0. No shell reads its arguments, and no secret but its own is in
 * its environment. Throws DeskError `tool-failed` with the end of its output, `connection-lost` where it ran out of time, `cancelled`.
 */
export async function runHook(request: HookRequest): Promise<void> {
  const { destination, connection, secret, signal } = request
  const { label, patienceSeconds } = destination
  if (!isAbsolute(connection.program))
    throw new DeskError('bad-input', `${label}: ${connection.program} is no full path. Nothing was run.`)
  if (signal.aborted) throw stopped(label)
  const { code, output, why } = await run(request, patienceSeconds * 1000)
  if (why === 'cancelled') throw stopped(label)
  const said = hide(output.trim(), secret)
  const words = said === '' ? 'It said nothing.' : `It said: ${said}`
  if (why === 'time')
    throw new DeskError(
      'tool-failed',
      `${label}: ${connection.program} did not end within ${patienceSeconds} s and was ended. Whether the file got there is not known; the exported file is as it was. ${words}`
    )
  if (code !== 0)
    throw new DeskError(
      'tool-failed',
      `${label}: ${connection.program} ended with ${code ?? 'a signal'}. The file counts as not delivered; the exported file is as it was. ${words}`
    )
}

interface HookEnd {
  readonly code: number | null
  readonly output: string
  readonly why: 'ended' | 'time' | 'cancelled'
}

function run({ destination, connection, secret, parcel, signal }: HookRequest, milliseconds: number): Promise<HookEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(connection.program, fillPlaces(connection.arguments, parcel), {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: false,
      windowsHide: true,
      // A group of its own, so that what it started ends with it.
      detached: process.platform !== 'win32',
      env: cleanEnvironment(secret)
    })
    let output = ''
    let why: HookEnd['why'] = 'ended'
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-keptCharacters)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const end = (reason: HookEnd['why']) => {
      why = reason
      endGroup(child.pid)
      child.stdout.destroy()
      child.stderr.destroy()
    }
    const onAbort = () => end('cancelled')
    const timer = setTimeout(() => end('time'), milliseconds)
    signal.addEventListener('abort', onAbort, { once: true })
    const settle = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
    }
    child.on('error', (error) => {
      settle()
      reject(
        new DeskError(
          'tool-failed',
          `${destination.label}: ${connection.program} could not be started (${error.message}). Nothing was delivered. Check that it is there and may be run.`
        )
      )
    })
    child.on('close', (code) => {
      settle()
      resolve({ code, output, why })
    })
  })
}

function fillPlaces(given: readonly string[], { path, name, sha256, size, facts }: Parcel): string[] {
  const values: Readonly<Record<(typeof hookPlaces)[number], string>> = {
    '{file}': path,
    '{name}': name,
    '{sha256}': sha256,
    '{size}': String(size),
    '{photo}': facts.photo,
    '{export}': facts.export,
    '{recipient}': facts.recipient
  }
  return given.map((argument) => {
    const place = hookPlaces.find((one) => one === argument)
    return place === undefined ? argument : values[place]
  })
}

function cleanEnvironment(secret: Secret | null): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.toUpperCase().startsWith('ERRATUM_SECRET'))
  return { ...Object.fromEntries(own), ...(secret === null ? {} : { ERRATUM_SECRET: secret() }) }
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch (error) {
    // It ended by itself a moment ago.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

function hide(text: string, secret: Secret | null): string {
  return secret === null ? text : text.replaceAll(secret(), '•••')
}

function stopped(label: string): DeskError {
  return new DeskError('cancelled', `Stopped while ${label} was being sent to. It can go on.`)
}
