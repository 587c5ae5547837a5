import { useMemo } from 'react'
import type { PhotoDetail } from '../../shared/contract/photo.ts'
import { tellReopened } from '../../shared/notice/tell-reopened.ts'
import { phrase } from '../messages/phrase.ts'
import type { ChangeTurn } from '../state/changes-slice.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { countTurn } from './count-turn.ts'
import { isUndone, nameTarget } from './name-revision.ts'
import type { ShownChange } from './use-change.ts'

/** Something that a key and a button do, or why it cannot be done now. */
export interface HistoryAct {
  readonly run: () => void
  readonly refusal: string | undefined
}

/** Undo, undo of one photo, and redo of the change shown. What has to be merged is looked at first: `look` shows it. */
export function useTurns(
  shown: ShownChange,
  photo: Pick<PhotoDetail, 'id' | 'revision'>,
  look: () => void
): Readonly<Record<'undo' | 'undoHere' | 'redo', HistoryAct>> {
  const store = useDeskStore()
  const turning = useDesk((desk) => desk.turning !== null)
  return useMemo(() => {
    const { change, preview } = shown
    const here = preview?.photos.find(({ photoId }) => photoId === photo.id)
    const undone = change !== null && isUndone(change)
    const turn = async (asked: Omit<ChangeTurn, 'change'>): Promise<void> => {
      if (change === null) return
      const { turnChange, say } = store.getState()
      const result = await turnChange({ change: change.change, ...asked })
      if (result === null || result.done.length === 0) return
      const did = { change: nameTarget(change), count: result.done.length }
      const told = asked.way === 'undo' ? phrase('history.undid', did) : phrase('history.redid', did)
      const words = result.reopened ? phrase('history.told-and', { told, more: tellReopened(result.reopened) }) : told
      say({ kind: 'fact', words })
    }
    const counts = preview && countTurn(preview)
    const all = (way: ChangeTurn['way']) => () => {
      if (counts && counts.merged + counts.conflict > 0) look()
      else void turn({ way })
    }
    const one = (): void => {
      if (here?.how === 'merged' || here?.how === 'conflict') look()
      else void turn({ way: 'undo', photos: [{ photoId: photo.id, revision: photo.revision }] })
    }
    const none = refuseTurning({ shown, turning })
    const refused = counts && preview.photos.length === counts.refused ? preview.photos[0]?.failure?.message : undefined
    const target = change === null ? 0 : nameTarget(change)
    const already = undone ? phrase('history.undone-already', { change: target }) : undefined
    const inForce = undone ? undefined : phrase('history.in-force', { change: target })
    const notHere = here === undefined ? phrase('history.photo-so-already') : here.failure?.message
    return {
      undo: { run: all('undo'), refusal: none ?? already ?? refused },
      undoHere: { run: one, refusal: none ?? already ?? notHere },
      redo: { run: all('redo'), refusal: none ?? inForce ?? refused }
    }
  }, [store, shown, photo.id, photo.revision, look, turning])
}

const readingWords = phrase('history.finding-out')

function refuseTurning(asked: { readonly shown: ShownChange; readonly turning: boolean }): string | undefined {
  const { change, preview, problem, waits } = asked.shown
  if (asked.turning) return phrase('history.being-written')
  if (problem !== null) return problem
  if (waits) return readingWords
  if (change === null) return phrase('history.no-change')
  if (preview === null) return readingWords
  return preview.photos.length === 0 ? phrase('history.every-photo-so') : undefined
}
