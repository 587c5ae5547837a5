import type { Notice } from '../../shared/contract/notice.ts'
import type { BadgeKind } from '../ui/badge-kind.ts'
import { nameNotice, noticeBadges } from '../ui/describe-notice.ts'

type Duty = Notice['parsed']['duties'][number]

const dutyWords: Readonly<Record<Duty, string>> = {
  'remove-online': 'remove online',
  'remove-social': 'remove from social media',
  'remove-archive': 'remove from archives',
  delete: 'delete',
  'disable-access': 'disable access',
  'stop-using': 'stop using',
  replace: 'replace',
  'tell-third-parties': 'tell third parties'
}

const languageNames = new Intl.DisplayNames('en', { type: 'language' })

const raise = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** The badge letter of a notice; a change that came without one has its own. */
export function badgeOf({ origin, parsed }: Pick<Notice, 'origin' | 'parsed'>): BadgeKind {
  return origin === 'silent-change' ? 'S' : noticeBadges[parsed.kind]
}

/** "Correction, AFP, English, 2 pairs". */
export function nameUnderstanding(notice: Notice): string {
  const { agency, kind, language, pairs, valuesKnown, truncated } = notice.parsed
  const values =
    pairs.length > 0 ? `${pairs.length} ${pairs.length === 1 ? 'pair' : 'pairs'}` : valuesKnown ? '' : 'values unknown'
  const told = [
    nameNotice({ kind, agency: null }),
    agency,
    language && languageNames.of(language),
    values,
    truncated ? 'cut off' : ''
  ]
  return told.filter(Boolean).join(', ')
}

/** "Remove online, delete, tell third parties", or a dash. */
export function nameDuties(notice: Notice): string {
  const words = notice.parsed.duties.map((duty) => dutyWords[duty]).join(', ')
  return words === '' ? 'None stated' : raise(words)
}

/** What could not be told, in a list a person reads; "Nothing" where all was told. */
export function nameUnknown(notice: Notice): string {
  const words = notice.parsed.unknown.join(', ').replaceAll('-', ' ')
  return words === '' ? 'Nothing' : raise(words)
}

/** "09:12:38" of an ISO moment, in the reader's own time zone. */
export function clockOf(moment: string): string {
  return new Date(moment).toLocaleTimeString('en-GB')
}

/** "< 1 min", "22 min", "3 h 05", "9 d": a stretch of time in milliseconds. */
export function lengthInWords(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000))
  if (minutes === 0) return '< 1 min'
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return `${hours} h ${String(minutes % 60).padStart(2, '0')}`
  return `${Math.floor(hours / 24)} d`
}

/** How long ago a moment was: "22 min". */
export function ageOf(moment: string, now: number): string {
  return lengthInWords(now - Date.parse(moment))
}
