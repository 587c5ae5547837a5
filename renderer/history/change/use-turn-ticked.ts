import type { Change } from '../../../shared/contract/history.ts'
import type { TurnPreview } from '../../../shared/contract/history-turn.ts'
import { tellReopened } from '../../../shared/notice/tell-reopened.ts'
import { phrase } from '../../messages/phrase.ts'
import type { TurnRun } from '../../state/changes-slice.ts'
import { useDesk, useDeskStore } from '../../state/use-desk.ts'
import type { TurnRow } from './turn-rows.ts'

/** The turn of what is ticked: its button's words, what it does, why it cannot be done, and how far it is. */
export interface TickedTurn {
  readonly words: string
  readonly refusal: string | undefined
  readonly running: TurnRun | null
  readonly run: () => void
}

/** Offers to turn a change in the ticked photos. Every merge was on show: it is made, and what cannot be merged stays as it is. */
export function useTurnTicked(asked: {
  readonly change: Change | null
  readonly preview: TurnPreview | null
  readonly rows: readonly TurnRow[]
  readonly ticked: ReadonlySet<string>
  readonly reason: string
}): TickedTurn {
  const { change, preview, rows, ticked, reason } = asked
  const store = useDeskStore()
  const running = useDesk((desk) => desk.turning)
  const photos = rows.flatMap(({ photoId, revision }) =>
    revision !== null && ticked.has(photoId) ? [{ photoId, revision }] : []
  )
  const way = preview?.direction ?? 'undo'
  const asks = { change: preview?.change ?? change?.change ?? 0, count: photos.length }
  const run = async (): Promise<void> => {
    if (change === null) return
    const { turnChange, say } = store.getState()
    const whole = photos.length === preview?.photos.length
    const result = await turnChange({
      change: change.change,
      way,
      ...(whole ? {} : { photos }),
      reason,
      merge: true,
      leaveConflicts: true
    })
    if (result === null || result.done.length === 0) return
    const merged = result.done.filter(({ how }) => how === 'merged').length
    const exact = result.done.length - merged
    const counted = [
      exact > 0 ? phrase('history.told-exact', { count: exact }) : '',
      merged > 0 ? phrase('history.told-merged', { count: merged }) : ''
    ]
    const did = { change: asks.change, told: counted.filter(Boolean).join(', ') }
    const told = way === 'undo' ? phrase('history.undid-told', did) : phrase('history.redid-told', did)
    const words = result.reopened ? phrase('history.told-and', { told, more: tellReopened(result.reopened) }) : told
    say({ kind: 'fact', words })
  }
  const refusal =
    running !== null
      ? phrase('history.being-written')
      : preview === null
        ? phrase('history.finding-out')
        : preview.photos.length === 0
          ? phrase('history.every-photo-so')
          : photos.length === 0
            ? phrase('history.none-ticked')
            : undefined
  return {
    words: way === 'undo' ? phrase('history.undo-in', asks) : phrase('history.redo-in', asks),
    refusal,
    running,
    run: () => void run()
  }
}
