import { useMemo, useState } from 'react'
import { StatusFacts } from '../../app/status-facts.tsx'
import { phrase } from '../../messages/phrase.ts'
import { PhraseText } from '../../messages/phrase-text.tsx'
import { useDesk } from '../../state/use-desk.ts'
import { nameNotice } from '../../ui/describe-notice.ts'
import { formatMomentInWords } from '../../ui/format-moment.ts'
import { countTurn, tellMixedTurn } from '../count-turn.ts'
import { nameTarget } from '../name-revision.ts'
import type { ShownChange } from '../use-change.ts'
import { ChangeFoot } from './change-foot.tsx'
import { ChangeTable } from './change-table.tsx'
import { TurnDetail } from './turn-detail.tsx'
import { canTurn, listTurnRows, tickAtFirst } from './turn-rows.ts'
import { useChangeCommands } from './use-change-commands.ts'
import { useTurnTicked } from './use-turn-ticked.ts'

/** The photos of a change with their ticks, the fields of the one under the cursor, and the button that turns what is ticked. */
export function ChangeWork({ shown }: { readonly shown: ShownChange }) {
  const { change, preview } = shown
  const notice = useDesk((desk) => desk.notices?.find(({ number }) => number === change?.notice))
  const rows = useMemo(() => (change && preview ? listTurnRows(change, preview) : []), [change, preview])
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null)
  const [cursor, setCursor] = useState(0)
  const [reason, setReason] = useState('')
  const atFirst = useMemo(() => tickAtFirst(rows), [rows])
  const ticked = chosen ?? atFirst
  const at = Math.max(0, Math.min(cursor, rows.length - 1))
  const row = rows[at]
  const turn = useTurnTicked({ change, preview, rows, ticked, reason })
  const tick = (photoIds: readonly string[]): void => {
    const next = new Set(ticked)
    const all = photoIds.every((id) => next.has(id))
    for (const id of photoIds) all ? next.delete(id) : next.add(id)
    setChosen(next)
  }
  const tickable = rows.filter(canTurn).map(({ photoId }) => photoId)
  useChangeCommands({
    at,
    count: rows.length,
    onMove: setCursor,
    onTick: () => row && canTurn(row) && tick([row.photoId]),
    onTickAll: () => tick(tickable),
    turn,
    photoId: row?.photoId
  })
  if (change === null) return <main className="history-main" aria-label={phrase('history.change')} />
  const effects = preview === null || preview.photos.length === 0 ? '' : tellMixedTurn(countTurn(preview))
  const isRedo = preview?.direction === 'redo'
  const target = { change: preview?.change ?? nameTarget(change) }
  return (
    <main className="history-main" aria-label={phrase('history.change-numbered', { change: change.change })}>
      <div className="bar">
        <h2 className="strong figures">
          {isRedo ? phrase('history.redo-change', target) : phrase('history.undo-change', target)}
        </h2>
        <span className="third cut">
          {[
            notice ? nameNotice(notice.parsed) : '',
            change.reason,
            phrase('history.fact-by', { by: change.by }),
            formatMomentInWords(change.at, new Date())
          ]
            .filter(Boolean)
            .join(', ')}
        </span>
        <span className="grow" />
        <span className="second cut change-words">
          {effects !== '' &&
            (isRedo ? phrase('history.redo-effects', { effects }) : phrase('history.undo-effects', { effects }))}
        </span>
      </div>
      <div className="change-body">
        <ChangeTable rows={rows} at={at} ticked={ticked} onPoint={setCursor} onTick={(id) => tick([id])} />
        {row && <TurnDetail row={row} />}
      </div>
      <ChangeFoot turn={turn} reason={reason} onReason={setReason} />
      <StatusFacts>
        <span className="figures">
          <PhraseText of="history.photos-in-change" with={{ count: rows.length, change: change.change }} />
        </span>
      </StatusFacts>
    </main>
  )
}
