// Loaded before the electron package's own downloader: a host that does not begin to answer within 10 seconds counts
// as unreachable. A slow download that has begun is left to finish.
const plainFetch = globalThis.fetch
globalThis.fetch = async (input, init) => {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(new Error('no answer within 10 seconds')), 10_000)
  try {
    return await plainFetch(input, { ...init, signal: patience.signal })
  } finally {
    clearTimeout(timer)
  }
}
