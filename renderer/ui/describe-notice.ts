import type { Notice } from '../../shared/contract/notice.ts'
import type { PhotoSummary } from '../../shared/contract/photo.ts'
import type { BadgeKind } from './badge-kind.ts'

type NoticeKind = PhotoSummary['notices'][number]['kind']

/** A kind of notice as a word in a sentence. */
const noticeKindWords: Readonly<Record<NoticeKind, string>> = {
  correction: 'correction',
  kill: 'kill',
  withdrawal: 'withdrawal',
  advisory: 'advisory',
  update: 'update',
  replacement: 'replacement',
  reinstatement: 'reinstatement',
  none: 'text'
}

/** The badge of a kind of notice. */
export const noticeBadges: Readonly<Record<NoticeKind, BadgeKind>> = {
  correction: 'C',
  kill: 'K',
  withdrawal: 'W',
  advisory: 'A',
  update: 'U',
  replacement: 'C',
  reinstatement: 'R',
  none: 'S'
}

/** "AFP correction": agency and kind; a notice without an agency begins with a capital. */
export function nameNotice(notice: { readonly kind: NoticeKind; readonly agency: string | null }): string {
  const words = noticeKindWords[notice.kind]
  return notice.agency === null ? `${words.slice(0, 1).toUpperCase()}${words.slice(1)}` : `${notice.agency} ${words}`
}

/** What a notice says and where it stands, in one line: "Right “Astana”, wrong “Nur-Sultan”, 1 more pair". */
export function sumUpNotice({ state, parsed, changes }: Pick<Notice, 'state' | 'parsed' | 'changes'>): string {
  if (state === 'closed') return 'Closed'
  if (state === 'applied') return `Applied, change ${changes.at(-1) ?? 'unknown'}`
  const [first, ...more] = parsed.pairs
  if (first) {
    const others = more.length === 0 ? '' : `, ${more.length} more ${more.length === 1 ? 'pair' : 'pairs'}`
    return `“${first.correct}” instead of “${first.wrong}”${others}`
  }
  if (parsed.kind === 'correction' && !parsed.valuesKnown) {
    return parsed.truncated
      ? 'Values unknown: the text is cut before them'
      : 'Values unknown: the text does not give them'
  }
  return parsed.reason ?? 'Understood'
}
