import { useEffect, useState } from 'react'
import type { StyleFinding } from '../../shared/house-style/style-finding.ts'
import { useDesk } from '../state/use-desk.ts'
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
    let isOver = false
    const look = async (): Promise<void> => {
      // The rules come with the editor: the first screen needs neither.
      const { lookAtStyle } = await import('./look-at-style.ts')
      if (!isOver) setFindings(isMeant ? lookAtStyle(text, held, draft, off) : none)
    }
    // Where the rules cannot be loaded the editor could not either, and says so.
    const timer = window.setTimeout(() => void look().catch(() => undefined), pauseMs)
    return () => {
      isOver = true
      window.clearTimeout(timer)
    }
  }, [text, held, draft, off, isMeant])
  return findings
}
