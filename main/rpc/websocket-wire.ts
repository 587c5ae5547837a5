import type { WebSocket } from 'ws'
import type { Wire } from '../../shared/rpc/wire.ts'
import { WireEnds } from '../../shared/rpc/wire-ends.ts'
import { Backlog } from './backlog.ts'

const goingAway = 1001
/** Bytes that may wait for a page that has stopped reading, before it is cut off instead of filling the host's memory. */
const overflow = 256 * 1024 * 1024

/** A browser's page as a connection. Binary frames are dropped: a page sends none. */
export function createWebSocketWire(socket: WebSocket): Wire {
  const ends = new WireEnds()
  const backlog = new Backlog()

  const close = (why: string): void => {
    if (!ends.end(why)) return
    backlog.release()
    // A close reason holds at most 123 bytes; the page has had the whole reason as a status frame.
    socket.close(
      goingAway,
      Buffer.from(why)
        .subarray(0, 120)
        .toString('utf8')
        .replace(/\uFFFD+$/, '')
    )
  }
  socket.on('message', (data, isBinary) => {
    if (!isBinary) ends.deliver(data.toString())
  })
  socket.on('error', (error) => close(error.message))
  socket.on('close', () => close('the page went away'))

  return {
    send(frame) {
      if (ends.ended) return
      socket.send(frame, backlog.add(frame.length))
      if (socket.bufferedAmount > overflow) socket.terminate()
    },
    onMessage: ends.onMessage,
    onClose: ends.onClose,
    close,
    drained: () => backlog.drained()
  }
}
