/** A moment as sentences name it: "2026-11-22 at 14:05 UTC". */
export function formatMoment(at: string): string {
  return `${at.slice(0, 10)} at ${at.slice(11, 16)} UTC`
}
