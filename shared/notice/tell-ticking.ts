import type { Notice, NoticeDuty } from '../contract/notice.ts'
import type { ToldCount } from '../contract/notice-recipients.ts'
import type { NoticeKind } from './parsed-notice.ts'

/** True where a notice wants other words in photos, which can be searched for. */
export function asksForWords(kind: NoticeKind): boolean {
  return kind === 'correction' || kind === 'replacement' || kind === 'update'
}

/** What would tick an open duty of a notice by itself, as the end of a sentence: "ticks itself at 0"; or that only a person can tell. */
export function tellTicking(
  { parsed: { kind }, residue }: Pick<Notice, 'parsed' | 'residue'>,
  duty: NoticeDuty['duty'],
  told: ToldCount | undefined
): string {
  const isKill = kind === 'kill' || kind === 'withdrawal'
  switch (duty) {
    case 'tell-third-parties':
      if (told === undefined) return 'ticks itself when all recipients listed are told'
      return told.informed === told.recipients
        ? 'all are told, ticks itself when nobody holds the wrong version'
        : `${told.recipients - told.informed} of ${told.recipients} not told, ticks itself with the last`
    case 'delete':
      if (isKill) return 'ticks itself when the killed photos are deleted'
      if (!asksForWords(kind)) return byHand
      return residue === null || residue.places === 0
        ? 'ticks itself when a search finds 0 places left'
        : `${residue.places} ${residue.places === 1 ? 'place' : 'places'} left, ticks itself at 0`
    case 'replace':
      return asksForWords(kind) ? 'ticks itself when all it was sent to have the right version' : byHand
    case 'stop-using':
    case 'disable-access':
      return isKill ? 'ticks itself when its photos are locked and none ever left' : byHand
    default:
      return byHand
  }
}

const byHand = 'only a person can tell'
