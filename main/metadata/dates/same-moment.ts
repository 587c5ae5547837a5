import type { PartialMoment } from './parse-moment.ts'
import { parseMoment } from './parse-moment.ts'

const secondsOfDay = 86_400
const quarterHour = 900

/**
 * True where two ISO 8601 dates can be the same moment, as precisely as both say it.
 *
 * With two zones, moments are compared; where one has no zone (a camera's clock), the difference may be one: whole quarter hours, up to 14
 * hours. Where one has no time, or no day, only what both have counts. Texts that are no dates are compared as texts.
 */
export function isSameMoment(one: string, other: string): boolean {
  const left = parseMoment(one)
  const right = parseMoment(other)
  if (left === null || right === null) return one.trim() === other.trim()
  if (left.secondsOfDay === null || right.secondsOfDay === null) return isSameDate(left, right)
  const difference = secondsSinceEpoch(left, left.secondsOfDay) - secondsSinceEpoch(right, right.secondsOfDay)
  if (left.zone !== null && right.zone !== null) return difference === 60 * (left.zone - right.zone)
  if (left.zone === null && right.zone === null) return difference === 0
  return difference % quarterHour === 0 && Math.abs(difference) <= 14 * 3600
}

function isSameDate(left: PartialMoment, right: PartialMoment): boolean {
  return left.year === right.year && sameOrUnknown(left.month, right.month) && sameOrUnknown(left.day, right.day)
}

function sameOrUnknown(left: number | null, right: number | null): boolean {
  return left === null || right === null || left === right
}

function secondsSinceEpoch({ year, month, day }: PartialMoment, seconds: number): number {
  return (Date.UTC(year, (month ?? 1) - 1, day ?? 1) / 1000 / secondsOfDay) * secondsOfDay + seconds
}
