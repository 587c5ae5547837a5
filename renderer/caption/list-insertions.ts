import type { ExpandWith } from '../../shared/codes/expand-text.ts'
import { expandText } from '../../shared/codes/expand-text.ts'
import { offeredVariables } from '../../shared/codes/read-variable.ts'
import type { DeskSettings } from '../../shared/contract/settings.ts'

/** Something that can be put into a field: how it is typed, or a snippet's name, and what it becomes in this photo. */
export interface Insertion {
  readonly typed: string
  readonly becomes: string
}

// A dialog shows no more; typing finds the others.
const mostShown = 200

/** The snippets, codes and variables that hold these words, by how they are typed or named or by what they become. */
export function listInsertions(
  expand: ExpandWith,
  { words, snippets }: { readonly words: string; readonly snippets: DeskSettings['snippets'] }
): readonly Insertion[] {
  const { codes, delimiter } = expand
  const wanted = words.trim().toLowerCase()
  const found: Insertion[] = []
  const offer = (typed: string, text = typed): void => {
    const becomes = expandText(text, expand).text
    if (wanted === '' || typed.toLowerCase().includes(wanted) || becomes.toLowerCase().includes(wanted))
      found.push({ typed, becomes })
  }
  for (const { name, text } of snippets) offer(name, text)
  for (const [code, texts] of codes) {
    for (const index of texts.keys()) {
      if (found.length >= mostShown) return found
      offer(`${delimiter}${code}${index === 0 ? '' : `#${index + 1}`}${delimiter}`)
    }
  }
  for (const name of offeredVariables) offer(`{${name}}`)
  return found
}
