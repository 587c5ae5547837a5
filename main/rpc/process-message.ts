import { z } from 'zod'
import { deskFailureSchema } from '../../shared/contract/desk-error.ts'

const channelSchema = z.number().int().nonnegative()

/** What passes between a host and the engine process it started. Channels carry calls; the rest is about the process itself. */
export const processMessageSchema = z.discriminatedUnion('kind', [
  /** Engine to host, once: it has the desk, as its owner or as the guest of another engine. */
  z.object({ kind: z.literal('hello'), role: z.enum(['owner', 'guest']), version: z.string() }),
  /** Engine to host, before it exits: why it could not take the desk. */
  z.object({ kind: z.literal('failed'), failure: deskFailureSchema }),
  z.object({ kind: z.literal('ping'), beat: z.number() }),
  z.object({ kind: z.literal('pong'), beat: z.number() }),
  /** Host to engine: the passwords of destinations it keeps, all of them; a host without a keyring never says this. */
  z.object({ kind: z.literal('secrets'), secrets: z.record(z.string(), z.string()) }),
  /** Engine to host: a password to keep; answered with `secrets`. */
  z.object({ kind: z.literal('keep-secret'), name: z.string(), value: z.string() }),
  z.object({ kind: z.literal('open'), channel: channelSchema }),
  z.object({ kind: z.literal('frame'), channel: channelSchema, frame: z.string() }),
  z.object({ kind: z.literal('close'), channel: channelSchema, why: z.string() })
])
/** What passes between a host and the engine process it started. */
export type ProcessMessage = z.infer<typeof processMessageSchema>

/** The part of it that is about channels. */
export type ChannelMessage = Extract<ProcessMessage, { readonly channel: number }>

/** Sends to the process at the other end; `sent` is called when it is out or lost. Never throws. */
export type SendToProcess = (message: ProcessMessage, sent: () => void) => void
