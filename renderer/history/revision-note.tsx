import { describeDecisions } from '../../shared/caption/describe-decisions.ts'
import type { Revision } from '../../shared/contract/history.ts'
import { phrase } from '../messages/phrase.ts'
import { PhraseText } from '../messages/phrase-text.tsx'
import { lengthInWords } from '../notices/name-notice.ts'
import { useDesk } from '../state/use-desk.ts'
import { nameNotice } from '../ui/describe-notice.ts'
import { formatMomentInWords } from '../ui/format-moment.ts'
import { OpenNotice } from './open-notice.tsx'

/** Beside the diff: who made the revision, when, on which notice, why, and how long it stood. */
export function RevisionNote(props: {
  readonly revision: Revision
  /** When the next one came; null for the newest. */
  readonly until: string | null
}) {
  const { revision, until } = props
  const notice = useDesk((desk) => desk.notices?.find(({ number }) => number === revision.notice))
  const now = new Date()
  const length = lengthInWords(new Date(until ?? now).getTime() - new Date(revision.at).getTime())
  return (
    <aside className="revision-note" aria-label={phrase('history.about', { revision: revision.revision })}>
      <p>
        <bdi className="strong">{revision.by}</bdi>, {formatMomentInWords(revision.at, now)}
      </p>
      {notice && (
        <p>
          <PhraseText
            of="history.note-notice"
            with={{
              notice: <OpenNotice notice={notice.number}>{nameNotice(notice.parsed)}</OpenNotice>,
              moment: formatMomentInWords(notice.receivedAt, now)
            }}
          />
        </p>
      )}
      {revision.reason !== '' && (
        <p className="second selectable" dir="auto">
          {revision.reason}
        </p>
      )}
      {revision.decisions && <p className="second">{describeDecisions(revision.decisions).join(' ')}</p>}
      <p className="third figures">
        {until === null ? phrase('history.has-stood', { length }) : phrase('history.stood', { length })}
      </p>
    </aside>
  )
}
