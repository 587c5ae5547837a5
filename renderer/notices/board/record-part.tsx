import type { Notice } from '../../../shared/contract/notice.ts'
import { isOpenState } from '../../../shared/notice/notice-states.ts'
import { formatMoment } from '../../ui/format-moment.ts'
import { useNow } from '../../ui/use-now.ts'
import './record-part.css'
import { useNoticeRecord } from './use-notice-record.ts'

/** The time line of a notice from its receipt on, as the ledger has it; `who` names at each line who did it. */
export function RecordPart({ notice, who = false }: { readonly notice: Notice; readonly who?: boolean }) {
  const { events, problem } = useNoticeRecord(notice)
  const today = new Date(useNow())
  const open = isOpenState(notice.state)
  if (problem !== null) return <p className="record-problem">{problem}</p>
  return (
    <ol className={who ? 'record-line with-who' : 'record-line'}>
      {events.map((event, index) => (
        <li
          // Entries are only ever added, so a place in the line is a name for good.
          key={`${event.at} ${event.kind} ${event.words}`}
          className={open && index === events.length - 1 ? 'record-event now' : 'record-event'}
        >
          <time dateTime={event.at} title={new Date(event.at).toLocaleString('en-GB')} className="figures">
            {formatMoment(event.at, today)}
          </time>
          <span className="record-dot" />
          <span className="record-words" dir="auto">
            {event.words}
          </span>
          {who && (
            <span className="record-who cut" dir="auto" title={event.by}>
              {event.by}
            </span>
          )}
        </li>
      ))}
      {open && (
        <li className="record-event ahead">
          <span />
          <span className="record-dot" />
          <span>Closed</span>
        </li>
      )}
    </ol>
  )
}
