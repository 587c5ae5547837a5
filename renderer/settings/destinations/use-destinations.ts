import { useState } from 'react'
import type { Destination, DestinationTest } from '../../../shared/contract/destinations.ts'
import type { DeskClient } from '../../../shared/rpc/create-desk-client.ts'
import { useAsked } from '../../state/use-asked.ts'
import { useAttempt } from '../../state/use-attempt.ts'
import { useDeskStore } from '../../state/use-desk.ts'

/** A destination being tried, or what that found. */
export type TrialState = 'running' | DestinationTest

/** The desk's destinations and how they are kept. */
export interface DestinationsWork {
  /** Null until they were read. */
  readonly destinations: readonly Destination[] | null
  readonly failure: string | null
  readonly trials: ReadonlyMap<string, TrialState>
  readonly reload: () => void
  /** Connects and writes a small file; `accept` pins this fingerprint first. */
  readonly tryOut: (name: string, accept?: string) => void
  readonly remove: (destination: Destination) => void
}

const list = (client: DeskClient) => client.destinations.list({})

/** Reads and keeps the desk's destinations; removing one is said with a way back. */
export function useDestinations(): DestinationsWork {
  const store = useDeskStore()
  const attempt = useAttempt()
  const { answer, failure, reload } = useAsked(list)
  const [trials, setTrials] = useState<ReadonlyMap<string, TrialState>>(new Map())
  const note = (name: string, trial: TrialState | null) =>
    setTrials((before) => {
      const after = new Map(before)
      if (trial === null) after.delete(name)
      else after.set(name, trial)
      return after
    })
  const { say } = store.getState()
  const tryOut = async (name: string, accept?: string) => {
    note(name, 'running')
    const tried = await attempt((client, by) =>
      client.destinations.test({ name, ...(accept === undefined ? {} : { accept }), ...by })
    )
    note(name, tried.ok ? tried.answer : null)
    if (!tried.ok) say({ kind: 'failure', words: tried.words })
    reload()
  }
  const remove = async (destination: Destination) => {
    const { name, label } = destination
    const removed = await attempt((client, by) => client.destinations.remove({ name, ...by }))
    reload()
    if (!removed.ok) return say({ kind: 'failure', words: removed.words })
    note(name, null)
    // A page cannot name a program, so it cannot bring one back either.
    if (destination.connection.kind === 'command') return say({ kind: 'fact', words: `${label} is removed` })
    const restore = () => void attempt((client, by) => client.destinations.save({ destination, ...by })).then(reload)
    say({ kind: 'fact', words: `${label} is removed`, action: { label: 'Undo', run: restore } })
  }
  return {
    ...{ destinations: answer, failure, trials, reload },
    tryOut: (name, accept) => void tryOut(name, accept),
    remove: (destination) => void remove(destination)
  }
}
