/** What pictures one photographer made on one day are found by; case and white space do not count. */
export function bylineDayKey(byline: string, day: string): string {
  return `${byline.trim().replace(/\s+/g, ' ').toUpperCase()}|${day}`
}
