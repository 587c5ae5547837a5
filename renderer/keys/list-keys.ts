import { spokenLanguage } from '../messages/language.ts'
import type { CommandFacts } from '../state/command.ts'
import type { KeyChanges } from '../state/key-changes.ts'
import { listedCommands } from './listed-commands.ts'

/** A command with the keys it has now; `isChanged` where a person gave them. */
export interface CommandKeys extends CommandFacts {
  readonly isChanged: boolean
}

/** Its key is the way out of everything. */
const fixed: ReadonlySet<string> = new Set(['back'])

/** The group of what works on all screens, as the list of commands does. */
const everywhere = listedCommands.find(({ id }) => id === 'palette')?.group

/** Every command whose keys can be changed: those of all screens, and those met besides, such as snippets; by group as the screens have them. */
export function listKeys(met: ReadonlyMap<string, CommandFacts>, changes: KeyChanges): readonly CommandKeys[] {
  const all = new Map([...listedCommands.map((command) => [command.id, command] as const)])
  for (const [id, command] of met) if (!all.has(id)) all.set(id, command)
  return [...all.values()]
    .filter(({ id }) => !fixed.has(id))
    .map((command) => ({
      ...command,
      keys: changes[command.id] ?? command.keys,
      isChanged: changes[command.id] !== undefined
    }))
    .toSorted((one, other) => one.group.localeCompare(other.group, spokenLanguage().locale))
}

/** The commands a key would mean besides this one on the same screen: those of its group, of everywhere, and of all groups where it works everywhere itself. */
export function findClashes(
  commands: readonly CommandKeys[],
  { id, keys }: { readonly id: string; readonly keys: string }
): readonly CommandKeys[] {
  const own = commands.find((command) => command.id === id)
  const wanted = keys.toLowerCase()
  return commands.filter(
    (command) =>
      command.id !== id &&
      command.keys.some((one) => one.toLowerCase() === wanted) &&
      (command.group === own?.group || command.group === everywhere || own?.group === everywhere)
  )
}
