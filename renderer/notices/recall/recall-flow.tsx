import type { LucideIcon } from 'lucide-react'
import { Check, CircleX, Folder, Hourglass } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useMemo, useState } from 'react'
import type { RecalledPhoto } from '../../../shared/contract/recall.ts'
import { holdingWords } from '../../../shared/recall/holding-words.ts'
import { useDesk } from '../../state/use-desk.ts'
import { formatMomentInWords } from '../../ui/format-moment.ts'
import { Icon } from '../../ui/icon.tsx'
import { useNow } from '../../ui/use-now.ts'
import type { Holder } from './gather-holders.ts'
import { layOutFlow } from './lay-out-flow.ts'
import { nameFolder } from './recall-words.ts'

const icons: Readonly<Record<Holder['state'], LucideIcon>> = {
  'holds-wrong': CircleX,
  'no-answer': Hourglass,
  answered: Check,
  settled: Check
}

/** Photos, the exports they left by, and who got them: strokes say the state, the words stand beside. Up and Down move, Enter opens one. */
export function RecallFlow(props: {
  readonly photos: readonly RecalledPhoto[]
  readonly holders: readonly Holder[]
  readonly onOpen: (holder: Holder) => void
}) {
  const { photos, holders, onOpen } = props
  const imageUrl = useDesk((desk) => desk.engine.imageUrl)
  const now = new Date(useNow())
  const flow = useMemo(() => layOutFlow(photos, holders), [photos, holders])
  const [cursor, setCursor] = useState(0)
  const at = Math.min(cursor, holders.length - 1)
  const press = (event: KeyboardEvent<HTMLUListElement>): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    // The board moves by these keys, too.
    event.preventDefault()
    event.stopPropagation()
    const next = Math.max(0, Math.min(holders.length - 1, at + step))
    setCursor(next)
    event.currentTarget.querySelectorAll<HTMLElement>('button')[next]?.focus()
  }
  return (
    <div className="recall-flow">
      <div className="recall-room" style={{ height: flow.height }}>
        <svg className="recall-lines" width="336" height={flow.height} aria-hidden="true">
          {flow.lines.map(({ key, path, state }) => (
            <path key={key} d={path} className={state === null ? 'recall-line' : `recall-line ${state}`} />
          ))}
        </svg>
        {flow.photos.map(({ photoId, imageKey, fileName, top }) => (
          <span key={photoId} className="recall-photo surround" style={{ top }} title={fileName}>
            <img src={imageUrl('thumb', imageKey)} alt={fileName} loading="lazy" />
          </span>
        ))}
        {flow.more > 0 && (
          <span className="recall-more third" style={{ top: flow.height - 20 }}>
            {flow.more} more
          </span>
        )}
        {flow.exports.map(({ key, preset, at: sentAt, top }) => (
          <span key={key} className="recall-export cut" style={{ top }} title={preset}>
            {preset}, {formatMomentInWords(sentAt, now)}
          </span>
        ))}
      </div>
      <ul className="recall-holders" aria-label="Who got the wrong version" onKeyDown={press}>
        {holders.map((holder, index) => (
          <li key={holder.key}>
            <button
              type="button"
              className="recall-holder"
              tabIndex={index === at ? 0 : -1}
              onFocus={() => setCursor(index)}
              onClick={() => onOpen(holder)}
              onKeyDown={(event) => event.key === 'Enter' && event.stopPropagation()}
            >
              <span
                className="cut"
                dir="auto"
                title={holder.folder ? nameFolder(holder.destination) : `${holder.who}, ${holder.destination}`}
              >
                {holder.folder && <Icon of={Folder} small />}{' '}
                {holder.folder ? nameFolder(holder.destination) : holder.who}
                {holder.lines.length > 1 && <span className="third"> {holder.lines.length} photos</span>}
              </span>
              <span className="third figures">got {formatMomentInWords(holder.gotAt, now)}</span>
              <span className={holder.sentAt === null ? 'third' : 'figures'}>{tellSent(holder, now)}</span>
              <span className={`recall-state ${holder.state}`}>
                <Icon of={icons[holder.state]} small />
                <span className="cut">{tellState(holder, now)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function tellSent({ sentAt, folder }: Holder, now: Date): string {
  if (folder) return sentAt === null ? '' : `put there ${formatMomentInWords(sentAt, now)}`
  return sentAt === null ? 'not sent' : `sent ${formatMomentInWords(sentAt, now)}`
}

function tellState({ state, overdue, answeredAt }: Holder, now: Date): string {
  if (overdue) return 'Remind them'
  if (answeredAt === null) return holdingWords[state]
  if (state === 'settled') return `Closed ${formatMomentInWords(answeredAt, now)}`
  return state === 'answered' ? `Answered ${formatMomentInWords(answeredAt, now)}` : holdingWords[state]
}
