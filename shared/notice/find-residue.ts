import { findCorrectionMarks } from './correction-mark.ts'
import type { FoundForm } from './name-forms/find-name-forms.ts'
import { compileNameForms } from './name-forms/find-name-forms.ts'
import { parseNotice } from './parse-notice.ts'
import type { NoticePair, TextSpan } from './parsed-notice.ts'

/** What stands in a text of the wrong values: what still says them, and what only names them as wrong (a notice, the mark of a correction). */
export interface TextResidue {
  readonly said: readonly FoundForm[]
  readonly named: readonly FoundForm[]
}

/** Looks for what is left of a notice's wrong values in one text. */
export type FindResidue = (text: string) => TextResidue

/** What looks for these pairs' wrong values in texts; made once for many, equal texts are looked into once. */
export function compileResidue(pairs: readonly NoticePair[]): FindResidue {
  const find = pairs.map(compileNameForms)
  const known = new Map<string, TextResidue>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const forms = find.flatMap((one) => one(text))
    const spans = forms.length === 0 ? [] : [...parseNotice(text).noticeRanges, ...findCorrectionMarks(text)]
    const residue = {
      said: forms.filter((form) => !isInside(form, spans)),
      named: forms.filter((form) => isInside(form, spans))
    }
    known.set(text, residue)
    return residue
  }
}

function isInside({ start, end }: TextSpan, spans: readonly TextSpan[]): boolean {
  return spans.some((span) => start >= span.start && end <= span.end)
}
