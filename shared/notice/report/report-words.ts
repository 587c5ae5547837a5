/** A moment as a report shows it: "2026-11-22 14:05:31 UTC"; what is no moment stays as it is. */
export function tellMoment(moment: string): string {
  const time = Date.parse(moment)
  return Number.isNaN(time) ? moment : `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`
}

/** A stretch of time in its two largest units: "2 h 5 min"; "not yet" for none. */
export function tellDuration(seconds: number | null): string {
  if (seconds === null) return 'not yet'
  const size = Math.abs(seconds)
  const parts: readonly (readonly [number, string])[] = [
    [Math.floor(size / 86_400), 'd'],
    [Math.floor(size / 3600) % 24, 'h'],
    [Math.floor(size / 60) % 60, 'min'],
    [size % 60, 's']
  ]
  const first = parts.findIndex(([count]) => count > 0)
  const shown = first < 0 ? [] : parts.slice(first, first + 2).filter(([count]) => count > 0)
  const words = shown.map(([count, unit]) => `${count} ${unit}`).join(' ')
  return words === '' ? '0 s' : seconds < 0 ? `${words} before` : words
}
