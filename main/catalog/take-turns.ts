/** Runs works one after the other in the order they come, whatever becomes of the one before. */
export type TakeTurn = <Result>(work: () => Promise<Result>) => Promise<Result>

/** A new line to wait in. A work must not take a turn of the line it stands in: it would wait for itself. */
export function createTurns(): TakeTurn {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(work, work)
    // The failure is its caller's to see; here it only says that the turn is over.
    last = turn.catch(() => undefined)
    return turn
  }
}
