import type { Wire } from '../../shared/rpc/wire.ts'
import { WireEnds } from '../../shared/rpc/wire-ends.ts'
import { Backlog } from './backlog.ts'
import type { ChannelMessage, SendToProcess } from './process-message.ts'

interface Channel {
  readonly wire: Wire
  readonly ends: WireEnds
}

/**
 * Any number of connections over the one message channel between a process and its child. Only the host opens channels; numbers are never used
 * again, so a frame for a channel that has ended is dropped.
 */
export class ProcessChannels {
  readonly #send: SendToProcess
  readonly #backlog = new Backlog()
  readonly #channels = new Map<number, Channel>()
  #next = 0

  constructor(send: SendToProcess) {
    this.#send = send
  }

  /** Opens a channel to the process at the other end. */
  open(): Wire {
    const channel = this.#next
    this.#next += 1
    this.#post({ kind: 'open', channel })
    return this.#add(channel).wire
  }

  /** Takes a message of the other end; gives the new connection where it opened one. */
  take(message: ChannelMessage): Wire | undefined {
    if (message.kind === 'open') return this.#add(message.channel).wire
    const channel = this.#channels.get(message.channel)
    if (message.kind === 'frame') channel?.ends.deliver(message.frame)
    else this.#drop(message.channel, message.why)
    return undefined
  }

  /** Ends every channel: the process at the other end is gone. */
  endAll(why: string): void {
    this.#backlog.release()
    for (const channel of [...this.#channels.keys()]) this.#drop(channel, why)
  }

  #add(number: number): Channel {
    const ends = new WireEnds()
    const wire: Wire = {
      send: (frame) => {
        if (!ends.ended) this.#post({ kind: 'frame', channel: number, frame })
      },
      onMessage: ends.onMessage,
      onClose: ends.onClose,
      close: (why) => {
        if (!this.#channels.has(number)) return
        this.#post({ kind: 'close', channel: number, why })
        this.#drop(number, why)
      },
      drained: () => this.#backlog.drained()
    }
    const channel = { wire, ends }
    this.#channels.set(number, channel)
    return channel
  }

  #drop(number: number, why: string): void {
    const channel = this.#channels.get(number)
    this.#channels.delete(number)
    channel?.ends.end(why)
  }

  #post(message: ChannelMessage): void {
    this.#send(message, this.#backlog.add(message.kind === 'frame' ? message.frame.length : 0))
  }
}
