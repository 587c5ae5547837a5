import type { ImageSize } from '../../shared/contract/image.ts'
import type { DeskClient } from '../../shared/rpc/create-desk-client.ts'
import { createDeskClient } from '../../shared/rpc/create-desk-client.ts'
import { EngineClient } from '../../shared/rpc/engine-client.ts'
import type { EngineStatus } from '../../shared/rpc/engine-status.ts'
import type { HostBridge } from '../../shared/rpc/host-bridge.ts'
import { dialHostPort } from './port-wire.ts'
import { dialWebSocket } from './socket-wire.ts'

declare global {
  interface Window {
    /** Present in the desktop only. */
    readonly erratumHost?: HostBridge
  }
}

/** The engine's state as a store: made for React's `useSyncExternalStore(status.subscribe, status.get)`. */
export interface EngineStatusStore {
  get(): EngineStatus
  subscribe(listener: () => void): () => void
}

/** Everything a page needs of its engine. */
export interface EngineConnection {
  /** The contract's procedures; they wait while the engine starts again. */
  readonly client: DeskClient
  readonly status: EngineStatusStore
  /** Tries an engine that has given up again. */
  retry(): void
  /** The address of a photo's rendition; `key` is its content hash, so an address never shows another picture. */
  imageUrl(size: ImageSize, key: string): string
  /** The desktop around this page; undefined in a browser. */
  readonly host: HostBridge | undefined
}

const patienceMs = 20_000

/** Connects this page to its engine: over the desktop's port, or in a browser over the web desk's socket. Connects again by itself for ever. */
export function connectEngine(): EngineConnection {
  const host = window.erratumHost
  const engine = new EngineClient({
    dial: () =>
      host === undefined ? dialWebSocket(`${location.origin.replace(/^http/, 'ws')}/engine`) : dialHostPort(host),
    ready: 'told',
    patienceMs,
    redialMs: host === undefined ? [100, 250, 500, 1000, 2000] : [20, 250],
    schedule: (ms, run) => {
      const timer = window.setTimeout(run, ms)
      return () => window.clearTimeout(timer)
    }
  })
  return {
    client: createDeskClient(engine),
    status: { get: () => engine.status, subscribe: (listener) => engine.onStatus(listener) },
    retry: () => engine.retry(),
    imageUrl: (size, key) => (host === undefined ? `/${size}/${key}` : `desk-photo://${size}/${key}`),
    host
  }
}
