import type { PhotoId } from '../../shared/contract/identifiers.ts'
import type { MarkResult } from '../../shared/contract/marks.ts'
import { phrase } from '../messages/phrase.ts'
import { describeFailure } from './describe-failure.ts'
import type { SliceCreator } from './desk-state.ts'
import { findSigned } from './find-signed.ts'
import { markPages } from './mark-pages.ts'
import type { Marks, MarksSlice } from './marks-slice.ts'
import { nameMarks } from './name-marks.ts'

/** Marks, put into the frames on show before the engine has answered. */
export const createMarksSlice: SliceCreator<MarksSlice> = (set, get) => {
  const send = async (photoIds: readonly PhotoId[], marks: Partial<Marks>): Promise<MarkResult | null> => {
    const { engine, info, say, refreshPhotos } = get()
    set({ pages: markPages(get().pages, new Set(photoIds), marks) })
    try {
      const by = info ? { by: info.user } : {}
      const result = await engine.client.marks.set({ photoIds: [...photoIds], ...marks, ...by })
      const [failure] = result.failed
      if (failure) {
        refreshPhotos()
        say({
          kind: 'failure',
          words: phrase('state.not-marked', {
            failed: result.failed.length,
            all: photoIds.length,
            why: failure.message
          })
        })
      }
      return result
    } catch (error) {
      refreshPhotos()
      say({ kind: 'failure', words: describeFailure(error).words })
      return null
    }
  }
  return {
    markPhotos: async (photoIds, marks) => {
      if (photoIds.length === 0) return
      const result = await send(photoIds, marks)
      if (result === null || result.marked.length === 0) return
      const count = result.marked.reduce((sum, group) => sum + group.photoIds.length, 0)
      get().rememberMarks({ marks, before: result.marked, words: nameMarks(marks, count) })
    },
    turnMarks: async ({ marks, before }, way) => {
      for (const group of before) {
        const { colourClass, stars, tagged } = group.before
        const earlier = {
          ...(marks.colourClass === undefined ? {} : { colourClass }),
          ...(marks.stars === undefined ? {} : { stars }),
          ...(marks.tagged === undefined ? {} : { tagged })
        }
        if ((await send(group.photoIds, way === 'undo' ? earlier : marks)) === null) return false
      }
      return true
    },
    writeMarks: async () => {
      const { engine, say, askBreaking, refreshPhotos } = get()
      try {
        const { client } = engine
        await client.marks.write({})
        const { failed } = await client.marks.waiting({})
        const breaking = failed.filter(({ code }) => code === 'breaks-credentials').map(({ photoId }) => photoId)
        if (breaking.length > 0 && (await askBreaking(await findSigned(client, breaking))))
          await client.marks.write({ breakCredentials: true })
        const left = await client.marks.waiting({})
        const [failure] = left.failed
        if (failure)
          say({
            kind: 'failure',
            words: phrase('state.not-marked-in-file', { failed: left.failed.length, why: failure.message })
          })
        else say({ kind: 'note', words: phrase('state.marks-written') })
      } catch (error) {
        say({ kind: 'failure', words: describeFailure(error).words })
      }
      refreshPhotos()
    }
  }
}
