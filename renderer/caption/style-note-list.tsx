import { PencilLine, SpellCheck } from 'lucide-react'
import { phrase } from '../messages/phrase.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import './style-note-list.css'
import type { CaptionNote } from './caption-note.ts'

/** The notes of a text, on style and spelling: each shows its place when pressed, and puts in its fix. The one the caret is in is marked. */
export function StyleNoteList(props: {
  readonly findings: readonly CaptionNote[]
  readonly current: CaptionNote | undefined
  readonly onShow: (finding: CaptionNote) => void
  readonly onFix: (finding: CaptionNote) => void
  readonly onLearn: (word: string) => void
}) {
  const { findings, current, onShow, onFix, onLearn } = props
  if (findings.length === 0) return null
  return (
    <ul className="style-notes" aria-label={phrase('caption.notes-title')}>
      {findings.map((finding) => {
        const isCurrent = finding === current
        const { rule, start, words, fix, word } = finding
        return (
          <li key={`${rule} ${start}`} className={isCurrent ? 'style-note current' : 'style-note'}>
            <button
              type="button"
              className="style-note-words"
              aria-current={isCurrent || undefined}
              title={words}
              onClick={() => onShow(finding)}
            >
              <Icon of={rule === 'spelling' ? SpellCheck : PencilLine} small />
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
            {word !== undefined && (
              <Button
                kind="quiet"
                keys={isCurrent ? 'Alt+V' : undefined}
                title={phrase('caption.learn-for-all', { word })}
                className="style-note-fix"
                onPress={() => onLearn(word)}
              >
                {phrase('caption.learn')}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
