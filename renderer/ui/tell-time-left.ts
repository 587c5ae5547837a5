import { phrase } from '../messages/phrase.ts'
/** How long a time in milliseconds is, its two largest parts: "3 days 4 h", "2 h 05 min", "4 min 09 s", "12 s". */
export function tellTimeLeft(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000))
  const [days, hours, minutes] = [
    Math.floor(seconds / 86_400),
    Math.floor(seconds / 3600) % 24,
    Math.floor(seconds / 60) % 60
  ]
  const two = (part: number): string => String(part).padStart(2, '0')
  if (days > 0) return phrase('ui.days-left', { days, hours })
  if (hours > 0) return phrase('ui.hours-left', { hours, minutes: two(minutes) })
  return minutes > 0
    ? phrase('ui.minutes-left', { minutes, seconds: two(seconds % 60) })
    : phrase('ui.seconds-left', { seconds })
}
