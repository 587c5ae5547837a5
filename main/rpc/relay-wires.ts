import type { Wire } from '../../shared/rpc/wire.ts'

/** Passes every frame of each connection to the other, unread; where one ends, so does the other, for the same reason. */
export function relayWires(one: Wire, other: Wire): void {
  one.onMessage((frame) => other.send(frame))
  other.onMessage((frame) => one.send(frame))
  one.onClose((why) => other.close(why))
  other.onClose((why) => one.close(why))
}
