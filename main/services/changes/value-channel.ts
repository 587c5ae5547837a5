/** A queue between work that gives values and one reader that takes them in order. */
export interface ValueChannel<Value> {
  push(value: Value): void
  /** No more values. With an error the reader gets it after the last value. */
  end(error?: { readonly cause: unknown }): void
  /** The next value, or undefined after the end. Throws the error the channel ended with, once. */
  take(): Promise<Value | undefined>
}

/** An empty channel without a limit: the reader's pace does not slow the work down. */
export function createValueChannel<Value>(): ValueChannel<Value> {
  const values: Value[] = []
  let ended = false
  let failure: { readonly cause: unknown } | undefined
  let wake: (() => void) | undefined

  const rouse = () => {
    wake?.()
    wake = undefined
  }

  return {
    push(value) {
      if (ended) return
      values.push(value)
      rouse()
    },
    end(error) {
      if (ended) return
      ended = true
      failure = error
      rouse()
    },
    async take() {
      while (values.length === 0 && !ended) {
        const { promise, resolve } = Promise.withResolvers<void>()
        wake = resolve
        await promise
      }
      const value = values.shift()
      if (value !== undefined || failure === undefined) return value
      const { cause } = failure
      failure = undefined
      throw cause
    }
  }
}
