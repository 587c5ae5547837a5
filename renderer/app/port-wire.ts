import type { HostBridge } from '../../shared/rpc/host-bridge.ts'
import { isHostMessage } from '../../shared/rpc/host-bridge.ts'
import type { Wire } from '../../shared/rpc/wire.ts'
import { WireEnds } from '../../shared/rpc/wire-ends.ts'
import { phrase } from '../messages/phrase.ts'

/** A connection over the port that the desktop hands to this page. Frames sent before the port is there wait for it. */
export function dialHostPort(host: HostBridge): Wire {
  const ends = new WireEnds()
  const early: string[] = []
  let port: MessagePort | undefined

  const close = (why: string): void => {
    if (!ends.end(why)) return
    window.removeEventListener('message', takePort)
    port?.close()
  }
  const takePort = (event: MessageEvent<unknown>): void => {
    // Only the preload of this very window posts to it with its own window as the source.
    const given = event.ports[0]
    if (event.source !== window || given === undefined || !isHostMessage(event.data)) return
    if (event.data.erratum !== 'port') return
    window.removeEventListener('message', takePort)
    port = given
    port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string') ends.deliver(data)
    })
    port.addEventListener('close', () => close(phrase('app.connection-closed')))
    port.start()
    for (const frame of early.splice(0)) port.postMessage(frame)
  }
  window.addEventListener('message', takePort)
  host.connect()

  return {
    send(frame) {
      if (ends.ended) return
      if (port === undefined) early.push(frame)
      else port.postMessage(frame)
    },
    onMessage: ends.onMessage,
    onClose: ends.onClose,
    close,
    drained: () => Promise.resolve()
  }
}
