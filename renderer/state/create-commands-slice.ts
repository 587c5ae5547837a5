import type { CommandsSlice } from './commands-slice.ts'
import type { SliceCreator } from './desk-state.ts'

/** The commands on offer. */
export const createCommandsSlice: SliceCreator<CommandsSlice> = (set, get) => ({
  offers: new Map(),
  offerCommands: (owner, commands) => {
    const offers = new Map(get().offers)
    if (commands === null) offers.delete(owner)
    else offers.set(owner, commands)
    set({ offers })
  }
})
