import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import { DeskError } from '../../shared/contract/desk-error.ts'
import type { DatabaseKind } from './database-kind.ts'
import { foldText } from './fold-text.ts'

// Each word is a search of its own; nobody types fifty.
const mostWords = 50

/**
 * A condition on rows of `search_texts`: the row's text holds the term. SQLite looks terms of three characters and more up in its trigram index
 * and reads every text for shorter ones; PostgreSQL chooses by itself, with its trigram index where the server has pg_trgm.
 */
export function holdsTerm(kind: DatabaseKind, term: string): RawBuilder<boolean> {
  const folded = foldText(term)
  if (kind === 'postgres')
    return sql<boolean>`search_texts.text like ${`%${folded.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`
  if ([...folded].length < 3) return sql<boolean>`instr(search_texts.text, ${folded}) > 0`
  return matchesIndex([folded])
}

/** As `holdsTerm`, for any one of several terms: SQLite asks its index once for all of them. */
export function holdsAnyTerm(kind: DatabaseKind, terms: readonly string[]): RawBuilder<boolean> {
  const indexed = kind === 'sqlite' ? terms.filter((term) => [...foldText(term)].length >= 3) : []
  const others = terms.filter((term) => !indexed.includes(term))
  const conditions = others.map((term) => holdsTerm(kind, term))
  if (indexed.length > 0) conditions.push(matchesIndex(indexed.map(foldText)))
  return sql<boolean>`(${sql.join(conditions, sql` or `)})`
}

function matchesIndex(folded: readonly string[]): RawBuilder<boolean> {
  // Quoted phrases: nothing in them is search syntax, and trigrams one after the other are the text itself.
  const phrases = folded.map((text) => `"${text.replaceAll('"', '""')}"`).join(' OR ')
  return sql<boolean>`search_texts.id in (select rowid from search_index where search_index match ${phrases})`
}

/** The words of a search; each must be held somewhere. Throws DeskError `bad-input` for more than fifty. */
export function splitWords(text: string): readonly string[] {
  const words = [...new Set(foldText(text).split(' '))].filter((word) => word !== '')
  if (words.length <= mostWords) return words
  throw new DeskError(
    'bad-input',
    `A search takes at most ${mostWords} different words. Nothing was searched. Search for fewer.`
  )
}
