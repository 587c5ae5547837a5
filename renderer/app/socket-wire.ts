import type { Wire } from '../../shared/rpc/wire.ts'
import { WireEnds } from '../../shared/rpc/wire-ends.ts'
import { phrase } from '../messages/phrase.ts'

/** A connection to the web desk this page came from. Frames sent before it is open wait for it. */
export function dialWebSocket(address: string): Wire {
  const ends = new WireEnds()
  const early: string[] = []
  const socket = new WebSocket(address)

  const close = (why: string): void => {
    if (ends.end(why)) socket.close()
  }
  socket.addEventListener('open', () => {
    for (const frame of early.splice(0)) socket.send(frame)
  })
  socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') ends.deliver(data)
  })
  socket.addEventListener('close', ({ reason }) => close(reason === '' ? phrase('app.no-answer') : reason))

  return {
    send(frame) {
      if (socket.readyState === WebSocket.CONNECTING) early.push(frame)
      else if (socket.readyState === WebSocket.OPEN) socket.send(frame)
    },
    onMessage: ends.onMessage,
    onClose: ends.onClose,
    close,
    drained: () => Promise.resolve()
  }
}
