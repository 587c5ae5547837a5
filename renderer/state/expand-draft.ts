import type { ExpandWith } from '../../shared/codes/expand-text.ts'
import { expandText } from '../../shared/codes/expand-text.ts'
import { readFieldFacts } from '../../shared/codes/variable-facts.ts'
import { mapTexts } from '../../shared/fields/map-texts.ts'
import type { DeskState } from './desk-state.ts'
import type { Draft } from './draft.ts'
import { changedKeys, typeIntoDraft, valueInForm } from './draft-changes.ts'

/** What codes and variables become in the form: fields say what is typed there. */
export function expandWithDraft(
  draft: Draft,
  { codes, codeDelimiter, info, cursor }: Pick<DeskState, 'codes' | 'codeDelimiter' | 'info' | 'cursor'>,
  now: Date
): ExpandWith {
  const { base, values } = draft
  const facts = {
    ...{ field: readFieldFacts(base.fields, values), path: base.path, fileName: base.fileName },
    ...{ colourClass: base.colourClass, sequence: cursor + 1, now: now.toISOString(), user: info?.user ?? '' }
  }
  return { codes, delimiter: codeDelimiter, facts }
}

/** The draft with the codes and variables of its changed fields put in; those nobody knows stay. */
export function expandDraft(draft: Draft, expand: ExpandWith): Draft {
  return changedKeys(draft).reduce((expanded, key) => {
    const value = mapTexts(valueInForm(draft, key), (text) => expandText(text, expand).text)
    return typeIntoDraft(expanded, key, value)
  }, draft)
}
