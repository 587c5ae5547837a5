import { useEffect, useState } from 'react'

/** The time in milliseconds, told anew every `everyMs`: for ages that run while a screen stands. */
export function useNow(everyMs = 10_000): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), everyMs)
    return () => window.clearInterval(timer)
  }, [everyMs])
  return now
}
