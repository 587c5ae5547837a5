import type { EngineStatus } from './engine-status.ts'
import { isEngineState } from './engine-status.ts'

/** What a host says on a page's connection beside the calls: the engine's state; or what a page says: try the engine again. */
export type HostFrame = { readonly kind: 'status'; readonly status: EngineStatus } | { readonly kind: 'retry' }

/** The frame that tells a page how its engine is. */
export function encodeStatusFrame(status: EngineStatus): string {
  return JSON.stringify({ engine: status.state, why: status.why })
}

/** The frame by which a page asks to try a given-up engine again. */
export const retryFrame = JSON.stringify({ engine: 'retry' })

/** Reads a frame between host and page, or gives undefined where it is a call's frame and must be passed on. Calls' frames begin with their id. */
export function readHostFrame(frame: string): HostFrame | undefined {
  if (!frame.startsWith('{"engine":')) return undefined
  if (frame === retryFrame) return { kind: 'retry' }
  const said: unknown = JSON.parse(frame)
  if (typeof said !== 'object' || said === null || !('engine' in said) || !isEngineState(said.engine)) return undefined
  const why = 'why' in said && typeof said.why === 'string' ? said.why : ''
  return { kind: 'status', status: { state: said.engine, why } }
}
