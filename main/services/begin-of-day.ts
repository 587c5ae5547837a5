/** The moment the day of `moment` began where the desk stands, as ISO 8601 in UTC. */
export function beginOfDay(moment: string): string {
  const day = new Date(moment)
  day.setHours(0, 0, 0, 0)
  return day.toISOString()
}
