import { describeFailure } from './describe-failure.ts'
import type { DeskSlice } from './desk-slice.ts'
import type { SliceCreator } from './desk-state.ts'

/** The desk's own facts. A failed reading says so in a toast and keeps what was known. */
export const createDeskSlice: SliceCreator<DeskSlice> = (set, get) => {
  const fail = (error: unknown): void => {
    const { code, words } = describeFailure(error)
    // The strip over the work already tells that the engine is away.
    if (code !== 'connection-lost') get().say({ kind: 'failure', words })
  }
  return {
    info: null,
    sources: null,
    deskCounts: null,
    settings: null,
    recipients: null,
    notices: null,
    noticePhotos: new Map(),
    noticeTold: new Map(),
    reloadDesk: async () => {
      const { client } = get().engine
      try {
        const [info, sources, deskCounts] = await Promise.all([
          client.desk.info(),
          client.sources.list(),
          client.photos.counts({})
        ])
        set({ info, sources, deskCounts })
        // Read by themselves: settings that are spoilt hide nothing else of the desk.
        set({ recipients: await client.recipients.list({}) })
        set({ settings: await client.settings.get({}) })
      } catch (error) {
        fail(error)
      }
    },
    reloadNotices: async () => {
      try {
        const { client } = get().engine
        const [notices, counts, told] = await Promise.all([
          client.notices.list(),
          client.notices.photoCounts({}),
          client.notices.toldCounts({})
        ])
        set({
          notices,
          noticePhotos: new Map(counts.map((counted) => [counted.notice, counted])),
          noticeTold: new Map(told.map((counted) => [counted.notice, counted]))
        })
      } catch (error) {
        fail(error)
      }
    }
  }
}
