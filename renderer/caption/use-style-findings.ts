import { useEffect, useState } from 'react'
import { checkStyle } from '../../shared/house-style/check-style.ts'
import { readStyleFacts } from '../../shared/house-style/read-style-facts.ts'
import type { StyleNotice } from '../../shared/house-style/style-facts.ts'
import type { StyleFinding, StyleRule } from '../../shared/house-style/style-finding.ts'
import type { TextSpan } from '../../shared/notice/parsed-notice.ts'
import { valueInForm } from '../state/draft-changes.ts'
import type { Draft } from '../state/editor-slice.ts'
import { useDesk } from '../state/use-desk.ts'
import { splitCaption } from '../ui/split-caption.ts'
import { placeInEditor, splitBreaks } from './text-surface/line-breaks.ts'
import type { HeldNotice } from './use-parsed-notice.ts'

/** A text is held against the house style this long after the last change, in milliseconds. */
const pauseMs = 200

const none: readonly StyleFinding[] = []

/** Where the caption being typed is not as the house writes, with its places in the editor; those of the text before while it is typed. */
export function useStyleFindings(text: string, held: HeldNotice, isMeant: boolean): readonly StyleFinding[] {
  const draft = useDesk((desk) => desk.draft)
  const off = useDesk((desk) => desk.settings?.styleRulesOff)
  const [findings, setFindings] = useState(none)
  useEffect(() => {
    if (draft === null || off === undefined || held.text !== text) return
    const look = (): void => setFindings(isMeant ? lookAt(text, held, draft, off) : none)
    const timer = window.setTimeout(look, pauseMs)
    return () => window.clearTimeout(timer)
  }, [text, held, draft, off, isMeant])
  return findings
}

function lookAt(text: string, held: HeldNotice, draft: Draft, off: readonly StyleRule[]): readonly StyleFinding[] {
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
