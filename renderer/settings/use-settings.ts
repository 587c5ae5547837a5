import { useCallback, useEffect, useState } from 'react'
import type { DeskSettings, SettingsChange } from '../../shared/contract/settings.ts'
import { phrase } from '../messages/phrase.ts'
import { describeFailure } from '../state/describe-failure.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'

/** The desk's settings as they are now, and how to set them. */
export interface SettingsWork {
  /** Null until they were read. */
  readonly settings: DeskSettings | null
  /** Why they could not be read; null where they could. */
  readonly failure: string | null
  readonly read: () => void
  /** Sets them at once; says `words`, which tell what is so then, with a way back, or why they stay as they were. */
  readonly save: (change: SettingsChange, words: string) => void
}

/** Reads and sets the desk's settings. They follow what other windows set. */
export function useSettings(): SettingsWork {
  const store = useDeskStore()
  const settings = useDesk((desk) => desk.settings)
  const [failure, setFailure] = useState<string | null>(null)

  const read = useCallback(async () => {
    try {
      store.setState({ settings: await store.getState().engine.client.settings.get({}) })
      setFailure(null)
    } catch (error) {
      setFailure(describeFailure(error).words)
    }
  }, [store])
  useEffect(() => void read(), [read])

  const set = async (change: SettingsChange): Promise<boolean> => {
    const { engine, info, say } = store.getState()
    try {
      store.setState({ settings: await engine.client.settings.set({ change, ...(info ? { by: info.user } : {}) }) })
      return true
    } catch (error) {
      say({ kind: 'failure', words: describeFailure(error).words })
      return false
    }
  }
  const save = async (change: SettingsChange, words: string): Promise<void> => {
    const { settings: before, say } = store.getState()
    if (before === null || !(await set(change))) return
    const earlier = Object.fromEntries(Object.entries(before).filter(([key]) => Object.hasOwn(change, key)))
    const undo = async () => {
      if (await set(earlier)) say({ kind: 'fact', words: phrase('settings.undone', { what: words }) })
    }
    say({ kind: 'fact', words, action: { label: phrase('settings.undo'), run: () => void undo() } })
  }
  return { settings, failure, read: () => void read(), save: (change, words) => void save(change, words) }
}
