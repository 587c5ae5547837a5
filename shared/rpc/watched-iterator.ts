/** What a stream of answers must give to be passed on. */
export interface AnswerIterator {
  next(): Promise<IteratorResult<unknown>>
  return?(value?: unknown): Promise<IteratorResult<unknown>>
}

/**
 * The same stream, whose failure says why it ended: `explain` gives the caller's own abort reason or the lost connection, where that is why.
 * The link's own queue would otherwise fail with its internals ("Cannot access queue[4]").
 */
export function watchIterator(source: AnswerIterator, explain: () => unknown): AsyncIterableIterator<unknown> {
  return {
    async next() {
      const ended = explain()
      if (ended !== undefined) throw ended
      try {
        return await source.next()
      } catch (error) {
        throw explain() ?? error
      }
    },
    async return(value) {
      await source.return?.(value)
      return { done: true, value }
    },
    [Symbol.asyncIterator]() {
      return this
    }
  }
}

/** Whether an answer's body is a stream. */
export function isAnswerIterator(body: unknown): body is AnswerIterator {
  return (
    typeof body === 'object' &&
    body !== null &&
    Symbol.asyncIterator in body &&
    'next' in body &&
    typeof body.next === 'function'
  )
}
