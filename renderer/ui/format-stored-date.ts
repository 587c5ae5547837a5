const isoMoment = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(Z|[+-]\d\d:\d\d)?$/

/** A stored date for reading: "2026-05-12T05:48:31+00:00" as "2026-05-12 05:48:31 +00:00". Anything else stays as it is. */
export function formatStoredDate(value: string): string {
  const [, day, time, zone] = isoMoment.exec(value) ?? []
  return day === undefined ? value : [day, time, zone === 'Z' ? '+00:00' : zone].filter(Boolean).join(' ')
}
