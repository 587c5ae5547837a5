import { lstat } from 'node:fs/promises'
import { connect } from 'node:net'
import type { Wire } from '../../shared/rpc/wire.ts'
import { createSocketWire } from '../rpc/socket-wire.ts'
import type { Greeting } from './greeting.ts'
import { greetOwner } from './greeting.ts'
import { readOwnerRecord } from './owner-record.ts'

/** Milliseconds an owner has to answer a greeting. */
const answerPatience = 5_000

/** What came of calling a desk's owner: a connection that answers calls, a refusal for good, or nobody there (yet). */
export type OwnerCall =
  | { readonly kind: 'connected'; readonly wire: Wire }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'absent' }

/** Connects to the engine that owns a desk. Never throws: an owner that is just coming or going is `absent`. */
export async function callOwner(greeting: Greeting): Promise<OwnerCall> {
  const record = await readOwnerRecord(greeting.desk)
  // The record lies in the desk, which others may write to; calls go only to a socket that this very user made.
  if (record === undefined || !(await isOwnSocket(record.socket))) return { kind: 'absent' }
  const wire = createSocketWire(connect(record.socket))
  const answer = await greetOwner(wire, greeting, answerPatience)
  if (answer === undefined) wire.close('it did not answer')
  if (answer === undefined) return { kind: 'absent' }
  if (answer.refused === undefined) return { kind: 'connected', wire }
  wire.close('refused')
  return { kind: 'refused', why: answer.refused }
}

async function isOwnSocket(path: string): Promise<boolean> {
  if (process.platform === 'win32') return path.startsWith('\\\\.\\pipe\\erratum-')
  const found = await lstat(path).catch(() => undefined)
  return found?.isSocket() === true && found.uid === process.getuid?.()
}
