import type { Change } from '../../../shared/contract/history.ts'
import type { TurnPreview } from '../../../shared/contract/history-turn.ts'
import { tellReopened } from '../../../shared/notice/tell-reopened.ts'
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
  const count = `${photos.length.toLocaleString('en-GB')} ${photos.length === 1 ? 'photo' : 'photos'}`
  const target = preview?.change ?? change?.change ?? 0
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
    const told = [exact > 0 ? `${exact} exact` : '', merged > 0 ? `${merged} merged` : ''].filter(Boolean).join(', ')
    const warning = result.reopened ? `. ${tellReopened(result.reopened)}` : ''
    say({ kind: 'fact', words: `${way === 'undo' ? 'Undid' : 'Redid'} change ${target}: ${told}${warning}` })
  }
  const refusal =
    running !== null
      ? 'The files are being written'
      : preview === null
        ? 'Erratum is finding out what that would do'
        : preview.photos.length === 0
          ? 'Every photo is so already'
          : photos.length === 0
            ? 'No photo is ticked'
            : undefined
  return {
    words: `${way === 'undo' ? 'Undo' : 'Redo'} change ${target} in ${count}`,
    refusal,
    running,
    run: () => void run()
  }
}
