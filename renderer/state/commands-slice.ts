import type { Command, CommandFacts } from './command.ts'
import type { KeyChanges } from './key-changes.ts'

/** The commands of everything on show, the latest offer last. */
export interface CommandsSlice {
  /** With the keys they have here. */
  readonly offers: ReadonlyMap<symbol, readonly Command[]>
  /** With the keys they have on a new desk. */
  readonly offered: ReadonlyMap<symbol, readonly Command[]>
  /** Every command that was on offer since the window opened, by its id. */
  readonly met: ReadonlyMap<string, CommandFacts>
  /** The keys a person gave, by the command's id; remembered from one start to the next. */
  readonly keyChanges: KeyChanges
  /** Offers commands under a key of the offering part; null takes them back. */
  offerCommands(owner: symbol, commands: readonly Command[] | null): void
  /** Gives commands other keys; null gives one back those of a new desk. */
  changeKeys(changes: Readonly<Record<string, readonly string[] | null>>): void
  /** Gives all commands the keys of a new desk. */
  resetKeys(): void
}
