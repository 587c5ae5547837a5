/** A date as far as it is known. `local`: minutes-precise or finer local time as milliseconds of a day; `zone`: minutes east of UTC. */
export interface PartialMoment {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
  readonly secondsOfDay: number | null
  readonly zone: number | null
}

const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/

/** The parts of an ISO 8601 date ("2026", "2026-05", "2026-05-12", with time and zone), or null where the text is none that can exist. */
export function parseMoment(text: string): PartialMoment | null {
  const match = form.exec(text)
  if (match === null) return null
  const [year = 0, month = null, day = null, hours = null, minutes = 0, seconds = 0] = match
    .slice(1, 7)
    .map((part) => (part === undefined ? undefined : Number(part)))
  const zone = readZone(match[7])
  if (month !== null && (month < 1 || month > 12)) return null
  if (month !== null && day !== null && (day < 1 || day > daysIn(year, month))) return null
  if (hours !== null && (hours > 23 || minutes > 59 || seconds > 60)) return null
  if (zone !== null && Math.abs(zone) > 18 * 60) return null
  return { year, month, day, secondsOfDay: hours === null ? null : hours * 3600 + minutes * 60 + seconds, zone }
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function readZone(text: string | undefined): number | null {
  if (text === undefined) return null
  if (text === 'Z') return 0
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2))
  return text.startsWith('-') ? -minutes : minutes
}
