import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'

/** Four ports of 127.0.0.1 that are free now. */
export async function findPorts(): Promise<readonly [number, number, number, number]> {
  const servers = [createServer(), createServer(), createServer(), createServer()]
  const ports: number[] = []
  for (const server of servers) {
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('No port')
    ports.push(address.port)
  }
  for (const server of servers) await once(server.close(), 'close')
  const [one = 0, two = 0, three = 0, four = 0] = ports
  return [one, two, three, four]
}

/** Waits until somebody answers at a port of 127.0.0.1: a server tells nobody when it begins to listen. */
export async function waitForPort(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1')
    const answered = await once(socket, 'connect').then(
      () => true,
      () => false
    )
    socket.destroy()
    if (answered) return
    await setTimeout(10)
  }
}
