import type { Command } from './command.ts'
import type { SmallMemory } from './remembered-panels.ts'

/** The keys a person gave commands, by the command's id; none where it is to have no key. */
export type KeyChanges = Readonly<Record<string, readonly string[]>>

const key = 'erratum.keys'

/** The keys as a person left them; what makes no sense is as on a new desk. */
export function recallKeys(memory: SmallMemory): KeyChanges {
  const text = memory.getItem(key)
  if (text === null) return {}
  const entries = text.split('\n').map((line) => line.split('\t'))
  return Object.fromEntries(
    entries.flatMap(([id = '', ...keys]) => (id === '' ? [] : [[id, keys.filter((one) => one !== '')]]))
  )
}

/** Keeps the keys for the next start: a line for each command, its id and its keys with tabs between them. */
export function rememberKeys(memory: SmallMemory, changes: KeyChanges): void {
  const lines = Object.entries(changes).map(([id, keys]) => [id, ...keys].join('\t'))
  memory.setItem(key, lines.join('\n'))
}

/** Commands with the keys a person gave them. */
export function withKeys(commands: readonly Command[], changes: KeyChanges): readonly Command[] {
  if (!commands.some(({ id }) => Object.hasOwn(changes, id))) return commands
  return commands.map((command) => ({ ...command, keys: changes[command.id] ?? command.keys ?? [] }))
}
