import type { MessagePortMain } from 'electron'
import type { Wire } from '../../shared/rpc/wire.ts'
import { WireEnds } from '../../shared/rpc/wire-ends.ts'

/** A page's port as a connection. Anything but text is dropped. */
export function createPortWire(port: MessagePortMain): Wire {
  const ends = new WireEnds()
  const close = (why: string): void => {
    if (ends.end(why)) port.close()
  }
  port.on('message', ({ data }: { readonly data: unknown }) => {
    if (typeof data === 'string') ends.deliver(data)
  })
  port.on('close', () => close('the page went away'))
  port.start()
  return {
    send(frame) {
      if (!ends.ended) port.postMessage(frame)
    },
    onMessage: ends.onMessage,
    onClose: ends.onClose,
    close,
    drained: () => Promise.resolve()
  }
}
