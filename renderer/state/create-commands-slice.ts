import type { CommandsSlice } from './commands-slice.ts'
import type { SliceCreator } from './desk-state.ts'
import type { KeyChanges } from './key-changes.ts'
import { recallKeys, rememberKeys, withKeys } from './key-changes.ts'
import type { SmallMemory } from './remembered-panels.ts'

/** The commands on offer, with the keys kept in `memory`. */
export const createCommandsSlice =
  (memory: SmallMemory): SliceCreator<CommandsSlice> =>
  (set, get) => {
    const setKeys = (keyChanges: KeyChanges): void => {
      rememberKeys(memory, keyChanges)
      const offers = new Map([...get().offered].map(([owner, commands]) => [owner, withKeys(commands, keyChanges)]))
      set({ keyChanges, offers })
    }
    return {
      offers: new Map(),
      offered: new Map(),
      met: new Map(),
      keyChanges: recallKeys(memory),
      offerCommands: (owner, commands) => {
        const { keyChanges, met: before } = get()
        const offers = new Map(get().offers)
        const offered = new Map(get().offered)
        if (commands === null) {
          offers.delete(owner)
          offered.delete(owner)
          return set({ offers, offered })
        }
        offers.set(owner, withKeys(commands, keyChanges))
        offered.set(owner, commands)
        const fresh = commands.filter(({ id, unlisted, native }) => !unlisted && !native && !before.has(id))
        if (fresh.length === 0) return set({ offers, offered })
        const met = new Map(before)
        for (const { id, group, title, keys = [], whileTyping = false } of fresh)
          met.set(id, { id, group, title, keys, whileTyping })
        set({ offers, offered, met })
      },
      changeKeys: (changes) => {
        const merged = { ...get().keyChanges, ...changes }
        setKeys(Object.fromEntries(Object.entries(merged).flatMap(([id, keys]) => (keys === null ? [] : [[id, keys]]))))
      },
      resetKeys: () => setKeys({})
    }
  }
