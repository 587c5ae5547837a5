import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import type { NoticeSpan, ParsedNotice } from '../state/parsed-notice.ts'
import { openingLanguage, readAsLanguages } from '../state/typed-value.ts'
import { ByteCounter, ByteGauge } from '../ui/byte-gauge.tsx'
import { ContainerMarks } from '../ui/container-marks.tsx'
import { Icon } from '../ui/icon.tsx'
import { KeyCap } from '../ui/key-cap.tsx'
import { splitCaption } from '../ui/split-caption.ts'
import './caption-field.css'
import { CopiesChip } from './copies-chip.tsx'
import { LanguageChips, nextLanguage } from './editors/language-chips.tsx'
import { goingLanguages, goOnByKey, listLanguages } from './editors/languages-editor.tsx'
import { LimitHint } from './limit-hint.tsx'
import { useField } from './use-field.ts'
import { useParsedNotice } from './use-parsed-notice.ts'
import { usePendingCode } from './use-pending-code.ts'

const figure = new Intl.NumberFormat('en-GB')
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The caption at 14/20 with its counter and gauge. The notice in it is dotted under: kept, and not shown to readers. */
export function CaptionField({
  readOnly,
  notice
}: {
  readonly readOnly: boolean
  readonly notice: ParsedNotice | null
}) {
  const { value, changed, reading, never, use, over, change } = useField('caption')
  const texts = readAsLanguages(value)
  const [language, setLanguage] = useState(() => openingLanguage(texts))
  const text = texts[language] ?? ''
  const languages = listLanguages(texts, language)
  // IIM and its limit know the default language only.
  const inIim = language === openingLanguage(texts)
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [caret, setCaret] = useState(0)
  const pending = usePendingCode(text, caret)
  const parsed = useParsedNotice(text, inIim ? notice : null)
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.setSelectionRange(0, 0)
  }, [])
  const spans = parsed?.spans ?? []
  const hasNotice = splitCaption(text, spans).notice !== ''
  return (
    <>
      <div className="caption-side">
        <label htmlFor={id}>Caption</label>
        <ContainerMarks reading={reading} never={never} />
        <CopiesChip fieldKey="caption" reading={reading} />
        {use && inIim && (
          <>
            <span className="caption-count">
              <ByteCounter bytes={use.bytes} limit={use.limit} />
            </span>
            <ByteGauge bytes={use.bytes} limit={use.limit} />
            <span className="third figures">{figure.format([...graphemes.segment(text)].length)} characters</span>
            <span className="third figures">
              {over
                ? `${figure.format(use.bytes - use.limit)} B over`
                : `${figure.format(use.limit - use.bytes)} B left`}
            </span>
          </>
        )}
      </div>
      <div className={`caption-box${changed ? ' changed' : ''}${over ? ' over' : ''}${readOnly ? ' refused' : ''}`}>
        <div className="caption-scroll">
          <div className="caption-paper">
            <textarea
              ref={field}
              id={id}
              data-field="caption"
              className="caption-text caption-input"
              dir="auto"
              lang={language === 'x-default' ? undefined : language}
              spellCheck={false}
              readOnly={readOnly}
              aria-invalid={over || undefined}
              value={text}
              onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
              onKeyDown={(event) => goOnByKey(event, () => setLanguage(nextLanguage(languages, language)))}
              onChange={(event) => change({ ...texts, [language]: event.target.value })}
            />
            <div className="caption-text caption-ink" dir="auto" aria-hidden="true">
              <Ink text={text} spans={spans} />
              {/* A text that ends with a new line has one more line to show. */}
              {'\u200b'}
            </div>
          </div>
        </div>
        <div className="caption-foot">
          {pending !== null ? (
            <span className="cut" role="status">
              {pending.whole} expands to <b className="strong">{pending.becomes}</b>{' '}
              <KeyCap keys={pending.whole.slice(-1)} />
            </span>
          ) : hasNotice ? (
            <span className="cut">
              <Icon of={TriangleAlert} small /> {parsed?.agency ?? 'Agency'} notice in the caption: kept here, not shown
              to readers
            </span>
          ) : (
            <span className="cut">{readOnly ? 'Read only' : 'What readers see: who, what, where, when'}</span>
          )}
          <span className="grow" />
          <LanguageChips
            label="Caption"
            languages={languages}
            chosen={language}
            going={goingLanguages(texts)}
            readOnly={readOnly}
            onChoose={(chosen) => {
              setLanguage(chosen)
              field.current?.focus()
            }}
          />
        </div>
      </div>
      <LimitHint keys={['caption']} />
    </>
  )
}

/** The caption's text as drawn under the caret: what belongs to the notice in grey with dots. */
function Ink({ text, spans }: { readonly text: string; readonly spans: readonly NoticeSpan[] }): ReactNode {
  const parts = splitCaption(text, spans)
  return (
    <>
      {parts.head}
      {parts.text}
      {parts.credit}
      {parts.notice !== '' && <span className="caption-notice">{parts.notice}</span>}
      {parts.after}
    </>
  )
}
