import { once } from 'node:events'
import type { Socket } from 'node:net'
import { connect, createServer } from 'node:net'

/** A network between the desk and a server on 127.0.0.1, and what it does wrong, changed while it runs. */
export interface FaultyLine extends AsyncDisposable {
  /** The address that stands for the server. */
  readonly host: string
  /** Where the connections to the server's first port go. */
  server: number
  /** Bytes from the desk, counted from now on, after which every connection is cut, once. */
  cutAfter: number | null
  /** Lets nothing more through to the server. */
  silent: boolean
  /** Bytes a second that are let through; null for all. */
  slow: number | null
  /** Changes what goes to the port of data. */
  garble: boolean
  /** Bytes from the desk that went through. */
  passed: number
}

// All of 127.0.0.0/8 is this machine: an address of its own has the same port numbers free that the server uses.
const host = '127.0.0.2'

/** Opens a line to a server: connections to the same ports of another loopback address. `data` is the port of FTP's data, none for SFTP. */
export async function openFaultyLine(server: number, data?: number): Promise<FaultyLine> {
  const sockets = new Set<Socket>()
  const cut = () => {
    for (const socket of sockets) socket.resetAndDestroy()
  }
  const listen = async (port: number) => {
    const listener = createServer((desk) => {
      const target = connect(port === data ? port : line.server, '127.0.0.1')
      for (const socket of [desk, target]) {
        sockets.add(socket)
        // What is cut on purpose fails on both sides.
        socket.on('error', () => undefined)
        socket.on('close', () => sockets.delete(socket))
        socket.setNoDelay(true)
      }
      target.on('error', () => desk.destroy())
      target.pipe(desk)
      void pass(desk, target, { line, cut, isData: port === data })
    })
    listener.listen(port, host)
    await once(listener, 'listening')
    return listener
  }
  const line: FaultyLine = {
    host,
    server,
    cutAfter: null,
    silent: false,
    slow: null,
    garble: false,
    passed: 0,
    async [Symbol.asyncDispose]() {
      cut()
      for (const listener of listeners) await once(listener.close(), 'close')
    }
  }
  const listeners = [await listen(server), ...(data === undefined ? [] : [await listen(data)])]
  return line
}

interface Passing {
  readonly line: FaultyLine
  readonly cut: () => void
  readonly isData: boolean
}

async function pass(desk: Socket, target: Socket, { line, cut, isData }: Passing): Promise<void> {
  try {
    for await (const chunk of desk) {
      if (!Buffer.isBuffer(chunk)) return
      if (line.silent) await once(desk, 'close')
      if (line.slow !== null)
        await new Promise((resolve) => setTimeout(resolve, (chunk.length * 1000) / (line.slow ?? 1)))
      line.passed += chunk.length
      const room = line.cutAfter
      const whole = room === null || chunk.length <= room
      if (
        !target.write(
          line.garble && isData ? Buffer.alloc(chunk.length) : chunk.subarray(0, whole ? chunk.length : room)
        )
      )
        await once(target, 'drain')
      if (room !== null) line.cutAfter = whole ? room - chunk.length : null
      if (!whole) cut()
    }
  } catch {
    // The desk broke the connection off, or we did.
  }
  target.end()
}
