import { useEffect, useState } from 'react'

/** What is typed counts this long after the last letter, in milliseconds. */
const pauseMs = 200

/** The text of a field as it is typed: told to `onType` after a pause, and following `value` when that changes otherwise. */
export function usePausedText(
  value: string,
  onType: (text: string) => void
): readonly [text: string, setText: (text: string) => void] {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  useEffect(() => {
    if (text === value) return
    const timer = window.setTimeout(() => onType(text), pauseMs)
    return () => window.clearTimeout(timer)
  }, [text, value, onType])
  return [text, setText]
}
