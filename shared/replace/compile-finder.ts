import { isPossessive, isWholeWords } from '../notice/find-occurrences.ts'
import { compilePattern } from './compile-pattern.ts'
import type { Folding } from './fold-for-finding.ts'
import { foldForFinding } from './fold-for-finding.ts'
import { keepCapitals } from './keep-capitals.ts'
import type { ReplaceQuery } from './replace-query.ts'
import type { CompiledFinder, TextHit } from './text-finder.ts'
import { mostHitsInText } from './text-finder.ts'

type Place = Pick<TextHit, 'start' | 'end'>

/** What finds this query in texts, or what is wrong with it in words. An empty text to find is a problem. */
export function compileFinder(query: ReplaceQuery): CompiledFinder {
  if (query.find === '') return { problem: 'There is nothing to find. Type what the photos say now.' }
  const compiled = query.pattern ? compilePattern(query) : { locate: locateWords(query) }
  if ('problem' in compiled) return compiled
  return {
    find: (text) => {
      const hits: TextHit[] = []
      for (const place of compiled.locate(text)) {
        if (hits.length === mostHitsInText) break
        if (query.wholeWords && !standsAlone(text, place, query)) continue
        const found = text.slice(place.start, place.end)
        const plain = place.to ?? query.replace
        const to = query.keepCapitals ? keepCapitals(found, plain) : plain
        if (to !== found) hits.push({ start: place.start, end: place.end, to })
      }
      return hits
    }
  }
}

function standsAlone(text: string, place: Place, { keepPossessive }: ReplaceQuery): boolean {
  return isWholeWords(text, place) && (keepPossessive || !isPossessive(text, place.end))
}

function locateWords(query: ReplaceQuery) {
  const { find } = query
  const folding: Folding = {
    ignoreCase: !query.matchCase,
    ignoreAccents: !query.matchAccents,
    // Who looks for marks or double spaces means just those.
    ignoreMarks: /[\p{L}\p{N}]/u.test(find) && !/\s{2}/.test(find)
  }
  const needle = foldForFinding(find, folding).folded
  return function* (text: string): Generator<Place & { readonly to?: string }> {
    const { folded, at } = foldForFinding(text, folding)
    for (let from = folded.indexOf(needle); from >= 0; ) {
      const start = at[from] ?? text.length
      const end = at[from + needle.length] ?? text.length
      yield { start, end }
      const whole = !query.wholeWords || isWholeWords(text, { start, end })
      from = folded.indexOf(needle, from + (whole ? needle.length : 1))
    }
  }
}
