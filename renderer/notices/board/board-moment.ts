/** The moment a board is looked at, both in milliseconds: now, and when this day began where the reader is. */
export interface BoardMoment {
  readonly now: number
  readonly midnight: number
}

/** The moment of a clock reading in milliseconds. */
export function boardMoment(now: number): BoardMoment {
  return { now, midnight: new Date(now).setHours(0, 0, 0, 0) }
}
