/**
 * How the engine is, as a window shows it: `ready` answers; `starting` comes up or comes up again, calls wait; `down` is lost and being looked for;
 * `given-up` failed to start too often and stays down until someone asks again.
 */
export type EngineState = 'starting' | 'ready' | 'down' | 'given-up'

/** The engine's state with the reason for people; `why` is empty where there is nothing to explain. */
export interface EngineStatus {
  readonly state: EngineState
  readonly why: string
}

const states: readonly string[] = ['starting', 'ready', 'down', 'given-up'] satisfies EngineState[]

/** Whether a word is one of the engine's states. */
export function isEngineState(word: unknown): word is EngineState {
  return typeof word === 'string' && states.includes(word)
}
