import type { TextSpan } from '../notice/parsed-notice.ts'
import { findBoilerplate } from './find-boilerplate.ts'
import { findCreditForm } from './find-credit-form.ts'
import { findDoubleSpaces } from './find-double-spaces.ts'
import { findMissingCity } from './find-missing-city.ts'
import { findMissingDate } from './find-missing-date.ts'
import { findNameSpellings } from './find-name-spellings.ts'
import { findSideMarkers } from './find-side-markers.ts'
import type { StyleFacts } from './style-facts.ts'
import type { StyleFinding, StyleRule } from './style-finding.ts'

const finders: Readonly<Record<StyleRule, (text: string, facts: StyleFacts) => readonly StyleFinding[]>> = {
  'double-space': findDoubleSpaces,
  'missing-date': findMissingDate,
  'missing-city': findMissingCity,
  'credit-form': findCreditForm,
  'side-markers': findSideMarkers,
  boilerplate: findBoilerplate,
  'name-spelling': findNameSpellings
}

/**
 * Where a caption is not as the house writes, in order of place. `off`: the rules that do not hold on this desk.
 *
 * A notice in the caption is the agency's own words: only the rule for what is left in looks at it.
 */
export function checkStyle(text: string, facts: StyleFacts, off: readonly StyleRule[] = []): readonly StyleFinding[] {
  const story = hideRanges(text, facts.notice?.ranges ?? [])
  return Object.entries(finders)
    .filter(([rule]) => !off.some((one) => one === rule))
    .flatMap(([rule, find]) => find(rule === 'boilerplate' ? text : story, facts))
    .toSorted((one, other) => one.start - other.start || one.end - other.end)
}

/** The text with line breaks in place of these ranges, so that every other place stays where it is. */
function hideRanges(text: string, ranges: readonly TextSpan[]): string {
  return ranges.reduce(
    (shown, { start, end }) => shown.slice(0, start) + '\n'.repeat(end - start) + shown.slice(end),
    text
  )
}
