import type { DeskGrammar } from '../desk-grammar.ts'
import { parseNotice } from '../parse-notice.ts'
import type { ParsedNotice } from '../parsed-notice.ts'
import { compileDeskGrammar } from './compile-desk-grammar.ts'

/** What a grammar reads from a pasted text, or why it cannot be used. */
export type DeskGrammarTrial = { readonly parsed: ParsedNotice } | { readonly problems: readonly string[] }

/**
 * Tries a grammar on a text before it is saved; touches nothing.
 *
 * Where the pattern does not fit, `parsed` is what the built-in grammars say; its confidence names who read it.
 */
export function tryDeskGrammar(grammar: DeskGrammar, text: string): DeskGrammarTrial {
  const compiled = compileDeskGrammar(grammar)
  return 'problems' in compiled ? compiled : { parsed: parseNotice(text, {}, [compiled.grammar]) }
}
