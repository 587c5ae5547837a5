import type { Socket } from 'node:net'
import type { Wire } from '../../shared/rpc/wire.ts'
import { WireEnds } from '../../shared/rpc/wire-ends.ts'
import { Backlog } from './backlog.ts'
import { encodeFrame, FrameReader } from './frame-reader.ts'

/** Milliseconds a closed connection gets to send what was already written; a peer that never reads is then cut off. */
const lingerMs = 1_000

/** A connection over a local socket. */
export function createSocketWire(socket: Socket): Wire {
  const ends = new WireEnds()
  const backlog = new Backlog()
  const reader = new FrameReader()

  const close = (why: string): void => {
    if (!ends.end(why)) return
    backlog.release()
    socket.end()
    const cutOff = setTimeout(() => socket.destroy(), lingerMs)
    socket.once('close', () => clearTimeout(cutOff))
  }
  socket.on('data', (bytes: Uint8Array) => {
    const frames = reader.take(bytes)
    if (frames === 'too-long') socket.destroy(new Error('it sent something that is no frame'))
    else for (const frame of frames) ends.deliver(frame)
  })
  socket.on('error', (error) => close(error.message))
  socket.on('end', () => close('the other side ended'))
  socket.on('close', () => close('the other side ended'))

  return {
    send(frame) {
      if (ends.ended) return
      const { header, body } = encodeFrame(frame)
      const sent = backlog.add(frame.length)
      socket.cork()
      socket.write(header)
      socket.write(body, sent)
      socket.uncork()
    },
    onMessage: ends.onMessage,
    onClose: ends.onClose,
    close,
    drained: () => backlog.drained()
  }
}
