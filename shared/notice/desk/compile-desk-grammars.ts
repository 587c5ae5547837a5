import type { DeskGrammar } from '../desk-grammar.ts'
import type { NoticeGrammar } from '../notice-grammar.ts'
import { compileDeskGrammar } from './compile-desk-grammar.ts'

/** The grammars of a desk that can be used, and by name what is wrong with the others. */
export interface CompiledDeskGrammars {
  readonly grammars: readonly NoticeGrammar[]
  readonly problems: readonly { readonly name: string; readonly problems: readonly string[] }[]
}

/** All grammars of a desk made ready, in their order; one with problems is left out and told. */
export function compileDeskGrammars(grammars: readonly DeskGrammar[]): CompiledDeskGrammars {
  const compiled = grammars.map((grammar) => ({ name: grammar.name, made: compileDeskGrammar(grammar) }))
  return {
    grammars: compiled.flatMap(({ made }) => ('grammar' in made ? [made.grammar] : [])),
    problems: compiled.flatMap(({ name, made }) => ('problems' in made ? [{ name, problems: made.problems }] : []))
  }
}
