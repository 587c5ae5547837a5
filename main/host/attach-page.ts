import type { EngineStatus } from '../../shared/rpc/engine-status.ts'
import { encodeStatusFrame, readHostFrame } from '../../shared/rpc/host-frame.ts'
import type { Wire } from '../../shared/rpc/wire.ts'
import type { EngineSupervisor } from './engine-supervisor.ts'

/** Milliseconds before a channel that never got ready is tried again: its engine was the guest of one that is just going. */
const againMs = 100

/**
 * Gives one page's connection to the engine: tells it the engine's state until a channel is ready, which the engine says itself as its first frame on it,
 * then passes its calls on. When the engine ends, the page is told why and its connection closed, so that answers of two engines can never be
 * mixed up; the page connects again.
 */
export function attachPage(page: Wire, supervisor: EngineSupervisor): void {
  let channel: Wire | undefined
  let again: NodeJS.Timeout | undefined
  const tell = (status: EngineStatus): void => {
    if (channel !== undefined) return
    channel = supervisor.openChannel()
    if (channel !== undefined) passOn(channel)
    // Nothing but the engine itself says that it is ready: calls sent before would be lost with a channel that leads nowhere.
    page.send(encodeStatusFrame(status.state === 'ready' ? { state: 'starting', why: '' } : status))
  }
  const passOn = (opened: Wire): void => {
    let ready = false
    opened.onMessage((frame) => {
      ready ||= readHostFrame(frame)?.kind === 'status'
      page.send(frame)
    })
    opened.onClose((why) => {
      channel = undefined
      if (ready) {
        page.send(encodeStatusFrame({ state: 'down', why }))
        page.close(why)
      } else again = setTimeout(() => tell(supervisor.status), againMs)
    })
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
    clearTimeout(again)
  })
  tell(supervisor.status)
}
