import type { Notice } from '../../shared/contract/notice.ts'
import type { PhotoSummary } from '../../shared/contract/photo.ts'
import { phrase } from '../messages/phrase.ts'
import type { BadgeKind } from './badge-kind.ts'

type NoticeKind = PhotoSummary['notices'][number]['kind']

/** A kind of notice as a name: of any agency, and of one. */
const noticeKindNames: Readonly<Record<NoticeKind, readonly [string, (agency: string) => string]>> = {
  correction: [phrase('ui.notice-correction'), (agency) => phrase('ui.notice-correction-of', { agency })],
  kill: [phrase('ui.notice-kill'), (agency) => phrase('ui.notice-kill-of', { agency })],
  withdrawal: [phrase('ui.notice-withdrawal'), (agency) => phrase('ui.notice-withdrawal-of', { agency })],
  advisory: [phrase('ui.notice-advisory'), (agency) => phrase('ui.notice-advisory-of', { agency })],
  update: [phrase('ui.notice-update'), (agency) => phrase('ui.notice-update-of', { agency })],
  replacement: [phrase('ui.notice-replacement'), (agency) => phrase('ui.notice-replacement-of', { agency })],
  reinstatement: [phrase('ui.notice-reinstatement'), (agency) => phrase('ui.notice-reinstatement-of', { agency })],
  none: [phrase('ui.notice-none'), (agency) => phrase('ui.notice-none-of', { agency })]
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
  const [name, nameOf] = noticeKindNames[notice.kind]
  return notice.agency === null ? name : nameOf(notice.agency)
}

/** What a notice says and where it stands, in one line: "Right “Astana”, wrong “Nur-Sultan”, 1 more pair". */
export function sumUpNotice({ state, parsed, changes }: Pick<Notice, 'state' | 'parsed' | 'changes'>): string {
  if (state === 'closed') return phrase('ui.closed')
  const change = changes.at(-1)
  if (state === 'applied')
    return change === undefined ? phrase('ui.applied-unknown') : phrase('ui.applied-change', { change })
  const [first, ...more] = parsed.pairs
  if (first) {
    const { correct, wrong } = first
    return more.length === 0
      ? phrase('ui.instead-of', { correct, wrong })
      : phrase('ui.instead-of-more', { correct, wrong, more: more.length })
  }
  if (parsed.kind === 'correction' && !parsed.valuesKnown) {
    return parsed.truncated ? phrase('ui.values-cut') : phrase('ui.values-unknown')
  }
  return parsed.reason ?? phrase('ui.understood')
}
