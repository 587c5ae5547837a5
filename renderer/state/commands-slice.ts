import type { Command } from './command.ts'

/** The commands of everything on show, the latest offer last. */
export interface CommandsSlice {
  readonly offers: ReadonlyMap<symbol, readonly Command[]>
  /** Offers commands under a key of the offering part; null takes them back. */
  offerCommands(owner: symbol, commands: readonly Command[] | null): void
}
