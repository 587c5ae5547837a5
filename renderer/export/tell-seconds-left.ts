/** How long the rest will take, as "40 s left" or "3 min left"; null where that cannot be told. */
export function tellSecondsLeft(seconds: number | null): string | null {
  if (seconds === null) return null
  return seconds < 120 ? `${Math.round(seconds)} s left` : `${Math.round(seconds / 60)} min left`
}
