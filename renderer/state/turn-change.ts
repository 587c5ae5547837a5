import type { ChangeResult } from '../../shared/contract/edit.ts'
import type { TurnPreview } from '../../shared/contract/history-turn.ts'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { phrase } from '../messages/phrase.ts'
import type { ChangesSlice, ChangeTurn } from './changes-slice.ts'
import { describeFailure } from './describe-failure.ts'
import type { DeskState } from './desk-state.ts'
import { findSigned } from './find-signed.ts'

/** How many photos of a preview do not simply get their bytes back. */
function countMerges(preview: TurnPreview): number {
  return preview.photos.filter(({ how }) => how === 'merged' || how === 'conflict').length
}

/** What turns a change: shows first what nobody has seen, asks before credentials are broken, counts what is written. */
export function createTurnChange(
  set: (part: Partial<DeskState>) => void,
  get: () => DeskState
): Pick<ChangesSlice, 'turnChange' | 'noteWritten'> {
  let left = new Set<PhotoId>()

  const write = async (turn: ChangeTurn, breakThem: boolean): Promise<ChangeResult> => {
    const { engine, info } = get()
    const { change, way, photos, reason = '', merge = false, leaveConflicts = false } = turn
    return engine.client.history[way]({
      change,
      ...(photos ? { photos: [...photos] } : {}),
      reason,
      merge,
      leaveConflicts,
      ...(breakThem ? { breakCredentials: true } : {}),
      ...(info ? { by: info.user } : {})
    })
  }
  const turnChange = async (turn: ChangeTurn): Promise<ChangeResult | null> => {
    const { engine, say, askBreaking, openScreen, turning } = get()
    const { change, way, photos } = turn
    if (turning !== null) {
      say({ kind: 'note', words: phrase('state.turning', { change: turning.change }) })
      return null
    }
    set({ turning: { change, way, done: 0, total: 0 } })
    try {
      const asked = { change, ...(photos ? { photos: [...photos] } : {}) }
      const { client } = engine
      const preview = await (way === 'undo' ? client.history.previewUndo(asked) : client.history.previewRedo(asked))
      const merges = countMerges(preview)
      if (merges > 0 && turn.merge !== true) {
        openScreen({ name: 'change', change, photoId: preview.photos[0]?.photoId })
        say({ kind: 'note', words: phrase('state.changed-since', { count: merges }) })
        return null
      }
      const breaking = preview.photos.filter(({ failure }) => failure?.code === 'breaks-credentials')
      const signed = await findSigned(
        client,
        breaking.map(({ photoId }) => photoId)
      )
      if (!(await askBreaking(signed))) return null
      left = new Set(preview.photos.map(({ photoId }) => photoId))
      set({ turning: { change, way, done: 0, total: left.size } })
      const result = await write(turn, signed.length > 0)
      const [failure] = result.failed
      if (failure) {
        const { done, failed } = result
        const told = { failed: failed.length, all: done.length + failed.length, why: failure.message }
        say({ kind: 'failure', words: phrase('state.not-written', told) })
      }
      return result
    } catch (error) {
      say({ kind: 'failure', words: describeFailure(error).words })
      return null
    } finally {
      left = new Set()
      set({ turning: null })
    }
  }
  return {
    turnChange,
    noteWritten: (photos) => {
      const { turning } = get()
      if (turning === null || left.size === 0) return
      for (const id of photos) left.delete(id)
      set({ turning: { ...turning, done: turning.total - left.size } })
    }
  }
}
