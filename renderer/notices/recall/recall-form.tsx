import type { RecallAsk } from '../../state/recall-ask.ts'
import { useDesk } from '../../state/use-desk.ts'
import '../../ui/field-box.css'
import { MomentField } from '../../history/search/moment-field.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { Segments } from '../../ui/segments.tsx'
import { usePausedText } from '../../ui/use-paused-text.ts'

/** The field that a key of the screen puts the caret into. */
export const recallWordsId = 'recall-words'

/** What is called back: photos, words or a period, and the two ends of time that narrow each. */
export function RecallForm({ ask }: { readonly ask: RecallAsk }) {
  const openScreen = useDesk((desk) => desk.openScreen)
  const set = (part: Partial<RecallAsk>): void => openScreen({ name: 'recall', ask: { ...ask, ...part } })
  const [words, setWords] = usePausedText(ask.words, (text) => set({ words: text }))
  const { photoIds, by } = ask
  const photos = photoIds.length === 1 ? '1 photo' : `${photoIds.length.toLocaleString('en-GB')} photos`
  return (
    <search className="search-form" aria-label="What is called back">
      <Segments<RecallAsk['by']>
        label="Call back by"
        segments={[
          ...(photoIds.length === 0 ? [] : [{ key: 'photos' as const, label: photos }]),
          { key: 'words', label: 'Words' },
          { key: 'dates', label: 'Dates' }
        ]}
        chosen={by}
        onChoose={(chosen) => set({ by: chosen })}
      />
      {by === 'words' && (
        <div className="field-box lead search-typed">
          <input
            id={recallWordsId}
            type="text"
            autoFocus
            dir="auto"
            aria-label="Words that are wrong"
            placeholder="Words that are wrong"
            spellCheck={false}
            autoComplete="off"
            value={words}
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={(event) => {
              // Enter and Down go to who got it; Esc leaves the field, not the screen.
              if (!['ArrowDown', 'Enter', 'Escape'].includes(event.key)) return
              event.preventDefault()
              event.stopPropagation()
              if (words !== ask.words) set({ words })
              event.currentTarget.blur()
              document.querySelector<HTMLElement>('.recall-holder[tabindex="0"]')?.focus()
            }}
          />
          <KeyCap keys="/" />
        </div>
      )}
      <MomentField
        label="Sent from"
        empty="Beginning"
        day="first"
        moment={ask.since}
        onMoment={(since) => set({ since })}
      />
      <MomentField label="to" empty="Now" moment={ask.until} onMoment={(until) => set({ until })} />
    </search>
  )
}
