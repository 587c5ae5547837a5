const storedMoment = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(Z|[+-]\d\d:\d\d)?)?$/

/** The zone in which a day and an hour come last. */
const lastZone = '-12:00'

/**
 * When an embargo ends, as a moment in UTC, from what the field Release date says: "2026-05-12T18:00:00+02:00". Null where it says nothing that is a
 * day. Without a zone the time of the last zone on Earth holds, and without a time the day's beginning there: no reading of it ends later.
 */
export function readEmbargo(releaseDate: string): string | null {
  const [, day, time = '00:00', zone = lastZone] = storedMoment.exec(releaseDate) ?? []
  const ends = day === undefined ? Number.NaN : Date.parse(`${day}T${time}${zone}`)
  return Number.isNaN(ends) ? null : new Date(ends).toISOString()
}
