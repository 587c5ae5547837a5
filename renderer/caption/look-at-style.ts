import { checkStyle } from '../../shared/house-style/check-style.ts'
import { readStyleFacts } from '../../shared/house-style/read-style-facts.ts'
import type { StyleNotice } from '../../shared/house-style/style-facts.ts'
import type { StyleFinding, StyleRule } from '../../shared/house-style/style-finding.ts'
import type { TextSpan } from '../../shared/notice/parsed-notice.ts'
import type { Draft } from '../state/draft.ts'
import { valueInForm } from '../state/draft-changes.ts'
import { splitCaption } from '../ui/split-caption.ts'
import { placeInEditor, splitBreaks } from './text-surface/line-breaks.ts'
import type { HeldNotice } from './use-parsed-notice.ts'

/** Where the caption of a draft is not as the house writes, with its places in the editor. `held`: the caption as it was understood. */
export function lookAtStyle(
  text: string,
  held: HeldNotice,
  draft: Draft,
  off: readonly StyleRule[]
): readonly StyleFinding[] {
  const applied = draft.base.notices.some(({ carries, open }) => carries && !open)
  const facts = readStyleFacts((key) => valueInForm(draft, key), placeNotice(text, held, applied))
  return checkStyle(splitBreaks(text).text, facts, off)
}

function placeNotice(text: string, { notice }: HeldNotice, applied: boolean): StyleNotice | null {
  if (notice === null) return null
  const parts = splitCaption(text, notice.spans)
  const span = (start: number, end: number): TextSpan => ({
    start: placeInEditor(text, start),
    end: placeInEditor(text, end)
  })
  const end = text.length - parts.after.length
  return {
    agency: notice.agency,
    head: parts.head === '' ? null : span(0, parts.head.trimEnd().length),
    ranges: parts.notice === '' ? [] : [span(end - parts.notice.length, end)],
    applied
  }
}
