import { PencilLine } from 'lucide-react'
import type { StyleFinding } from '../../shared/house-style/style-finding.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import './style-note-list.css'

/** The style notes of a text: each shows its place when pressed, and puts in its fix. The one the caret is in is marked. */
export function StyleNoteList(props: {
  readonly findings: readonly StyleFinding[]
  readonly current: StyleFinding | undefined
  readonly onShow: (finding: StyleFinding) => void
  readonly onFix: (finding: StyleFinding) => void
}) {
  const { findings, current, onShow, onFix } = props
  if (findings.length === 0) return null
  return (
    <ul className="style-notes" aria-label="Style notes">
      {findings.map((finding) => {
        const isCurrent = finding === current
        const { rule, start, words, fix } = finding
        return (
          <li key={`${rule} ${start}`} className={isCurrent ? 'style-note current' : 'style-note'}>
            <button
              type="button"
              className="style-note-words"
              aria-current={isCurrent || undefined}
              title={words}
              onClick={() => onShow(finding)}
            >
              <Icon of={PencilLine} small />
              <span className="cut">{words}</span>
            </button>
            {fix !== null && (
              <Button
                kind="quiet"
                keys={isCurrent ? 'Ctrl+.' : undefined}
                title={fix.words}
                className="style-note-fix"
                onPress={() => onFix(finding)}
              >
                <span className="cut">{fix.words}</span>
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
