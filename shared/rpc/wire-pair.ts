import type { Wire } from './wire.ts'
import { WireEnds } from './wire-ends.ts'

/** Two ends of a connection within one process. Frames arrive a microtask later, as from anywhere else: never while they are being sent. */
export function createWirePair(): readonly [Wire, Wire] {
  const ends = [new WireEnds(), new WireEnds()] as const
  return [createEnd(ends[0], ends[1]), createEnd(ends[1], ends[0])]
}

function createEnd(own: WireEnds, other: WireEnds): Wire {
  return {
    send(frame) {
      if (!own.ended) queueLater(() => other.deliver(frame))
    },
    onMessage: own.onMessage,
    onClose: own.onClose,
    close(why) {
      if (own.end(why)) queueLater(() => other.end(why))
    },
    drained: () => Promise.resolve()
  }
}

// queueMicrotask belongs to hosts; a settled promise does the same anywhere.
function queueLater(run: () => void): void {
  void Promise.resolve().then(run)
}
