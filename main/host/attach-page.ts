import type { EngineStatus } from '../../shared/rpc/engine-status.ts'
import { encodeStatusFrame, readHostFrame } from '../../shared/rpc/host-frame.ts'
import type { Wire } from '../../shared/rpc/wire.ts'
import type { EngineSupervisor } from './engine-supervisor.ts'

/**
 * Gives one page's connection to the engine: tells it the engine's state until that is ready, then passes its calls on. When the engine ends, the page
 * is told why and its connection closed, so that answers of two engines can never be mixed up; the page connects again.
 */
export function attachPage(page: Wire, supervisor: EngineSupervisor): void {
  let channel: Wire | undefined
  const tell = (status: EngineStatus): void => {
    if (channel !== undefined) return
    channel = supervisor.openChannel()
    channel?.onMessage((frame) => page.send(frame))
    channel?.onClose((why) => {
      page.send(encodeStatusFrame({ state: 'down', why }))
      page.close(why)
    })
    page.send(encodeStatusFrame(status))
  }
  const stop = supervisor.onStatus(tell)
  page.onMessage((frame) => {
    const said = readHostFrame(frame)
    if (said === undefined) channel?.send(frame)
    else if (said.kind === 'retry') supervisor.retry()
  })
  page.onClose((why) => {
    stop()
    channel?.close(why)
  })
  tell(supervisor.status)
}
