/** The day a date names, as "2017-05-04"; null where it names none. "2017-05-04T12:00:00+06:00", "2017:05:04 …" and "20170504" all stand in photos. */
export function tellDay(date: string): string | null {
  const found = /^(\d{4})[-:]?(\d\d)[-:]?(\d\d)/.exec(date)
  return found === null ? null : found.slice(1).join('-')
}
