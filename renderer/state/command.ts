/** Something a person can do, with its key. Screens offer theirs with `useCommands`; the palette and the key sheet list them. */
export interface Command {
  readonly id: string
  /** The head it stands under in the key sheet: "Everywhere", "Contact sheet". */
  readonly group: string
  /** What it does, in the words of a button. */
  readonly title: string
  /** "Ctrl+S", "Shift+A", "n", "?", "ArrowDown". Ctrl is ⌘ on Apple keyboards. Several may do the same. */
  readonly keys?: readonly string[]
  /** Also works while the caret is in a field. Without it, keys typed there are text. */
  readonly whileTyping?: boolean
  /** Why it cannot be done now; undefined where it can. */
  readonly refusal?: string | undefined
  /** Where it is not listed: `palette` for moves of a cursor and the like, `everywhere` for variants of another command, `until-typed` for one of very many. */
  readonly unlisted?: 'palette' | 'everywhere' | 'until-typed'
  /** The browser acts on the key itself, as on Ctrl+V: the key is listed, and not run from the keyboard. */
  readonly native?: boolean
  readonly run: () => void
}

/** What of a command is known where it is not on offer: how it is named, and the keys it has on a new desk. */
export type CommandFacts = Required<Pick<Command, 'id' | 'group' | 'title' | 'keys' | 'whileTyping'>>
