import { PencilLine, TriangleAlert } from 'lucide-react'
import { useId, useMemo, useRef, useState } from 'react'
import { phrase } from '../messages/phrase.ts'
import { PhraseText } from '../messages/phrase-text.tsx'
import type { ParsedNotice } from '../state/parsed-notice.ts'
import { openingLanguage, readAsLanguages } from '../state/typed-value.ts'
import { Button } from '../ui/button.tsx'
import { ByteCounter, ByteGauge } from '../ui/byte-gauge.tsx'
import { ContainerMarks } from '../ui/container-marks.tsx'
import { Icon } from '../ui/icon.tsx'
import { KeyCap } from '../ui/key-cap.tsx'
import './caption-field.css'
import type { CaptionNote } from './caption-note.ts'
import { isListed } from './caption-note.ts'
import { CopiesChip } from './copies-chip.tsx'
import { LanguageChips, nextLanguage } from './editors/language-chips.tsx'
import { goingLanguages, goOnByKey, listLanguages } from './editors/languages-editor.tsx'
import { FieldLock } from './field-lock.tsx'
import { LimitHint } from './limit-hint.tsx'
import { listCaptionMarks } from './list-caption-marks.ts'
import { StyleNoteList } from './style-note-list.tsx'
import type { SurfaceActions, SurfaceCaret } from './text-surface/create-surface.ts'
import { splitBreaks } from './text-surface/line-breaks.ts'
import { useTextSurface } from './text-surface/use-text-surface.ts'
import { useField } from './use-field.ts'
import { useNoteCommands } from './use-note-commands.ts'
import { useParsedNotice } from './use-parsed-notice.ts'
import { usePendingCode } from './use-pending-code.ts'
import { useSpellingNotes } from './use-spelling-notes.ts'
import { useStyleFindings } from './use-style-findings.ts'
import { useSurfaceWork } from './use-surface-work.ts'

const atStart: SurfaceCaret = { before: '', start: 0, end: 0 }
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
  const work = useSurfaceWork()
  const Surface = useTextSurface()
  const notes = useRef<SurfaceActions>(null)
  const [caret, setCaret] = useState(atStart)
  const pending = usePendingCode(caret.before, caret.before.length)
  const held = useParsedNotice(text, inIim ? notice : null)
  const parsed = inIim ? held.notice : null
  const isFresh = held.text === text
  const excess = over && inIim && use ? use.limit : null
  const marks = useMemo(
    () => (isFresh ? listCaptionMarks(text, parsed?.spans ?? [], excess) : undefined),
    [isFresh, text, parsed, excess]
  )
  const style = useStyleFindings(text, held, inIim && !readOnly)
  const words = useMemo(() => splitBreaks(text).text, [text])
  const spelling = useSpellingNotes({
    text: words,
    stated: language === 'x-default' ? undefined : language,
    isMeant: !readOnly,
    caret
  })
  const findings = useMemo<readonly CaptionNote[]>(
    () => [...style, ...spelling].sort((one, other) => one.start - other.start),
    [style, spelling]
  )
  const listed = findings.filter(isListed)
  const current = findings.find(({ start, end }) => start <= caret.end && end >= caret.start)
  useNoteCommands(notes, listed.length, current?.word)
  const hasNotice = parsed !== null && listCaptionMarks(held.text, parsed.spans, null).length > 0
  return (
    <>
      <div className="caption-side">
        <label id={`${id}-label`} htmlFor={id} onPointerUp={() => document.getElementById(id)?.focus()}>
          {phrase('caption.title')}
          <FieldLock fieldKey="caption" />
        </label>
        <ContainerMarks reading={reading} never={never} />
        <CopiesChip fieldKey="caption" reading={reading} />
        {use && inIim && (
          <>
            <span className="caption-count">
              <ByteCounter bytes={use.bytes} limit={use.limit} />
            </span>
            <ByteGauge bytes={use.bytes} limit={use.limit} />
            <span className="third figures">
              {phrase('caption.characters', { count: [...graphemes.segment(text)].length })}
            </span>
            <span className="third figures">
              {over
                ? phrase('caption.bytes-over', { bytes: use.bytes - use.limit })
                : phrase('caption.bytes-left', { bytes: use.limit - use.bytes })}
            </span>
          </>
        )}
      </div>
      <div className={`caption-box${changed ? ' changed' : ''}${over ? ' over' : ''}${readOnly ? ' refused' : ''}`}>
        <div className="caption-paper caption-text">
          {Surface ? (
            <Surface
              key={language}
              id={id}
              label={{ by: `${id}-label` }}
              fieldKey="caption"
              value={text}
              readOnly={readOnly}
              invalid={over}
              language={language === 'x-default' ? undefined : language}
              marks={marks}
              findings={findings}
              onReady={(actions) => {
                notes.current = actions
              }}
              onCaret={setCaret}
              {...work}
              takesFocus
              onKeyDown={(event) => goOnByKey(event, () => setLanguage(nextLanguage(languages, language)))}
              onChange={(typed) => change({ ...texts, [language]: typed })}
            />
          ) : (
            <p className="caption-waiting" dir="auto">
              {Surface === null ? phrase('caption.no-editor') : text}
            </p>
          )}
        </div>
        <StyleNoteList
          findings={listed}
          current={current}
          onLearn={work.onLearn}
          onShow={(finding) => notes.current?.show(finding)}
          onFix={(finding) => notes.current?.fix(finding)}
        />
        <div className="caption-foot">
          {pending !== null ? (
            <span className="cut" role="status">
              <PhraseText
                of="caption.expands-to"
                with={{
                  code: pending.whole,
                  text: pending.becomes,
                  b: (parts) => <b className="strong">{parts}</b>
                }}
              />{' '}
              <KeyCap keys={pending.whole.slice(-1)} />
            </span>
          ) : hasNotice ? (
            <span className="caption-general cut">
              <Icon of={TriangleAlert} small />{' '}
              {parsed.agency === null
                ? phrase('caption.agency-notice-within')
                : phrase('caption.notice-within', { agency: parsed.agency })}
            </span>
          ) : (
            <span className="caption-general cut">
              {readOnly ? phrase('caption.read-only') : phrase('caption.what-readers-see')}
            </span>
          )}
          <span className="grow" />
          {current && (
            <span className="caption-current-note" role="status" title={current.words}>
              <Icon of={PencilLine} small />
              <span className="cut">{current.words}</span>
              {current.fix !== null && <KeyCap keys="Ctrl+." />}
            </span>
          )}
          {listed.length > 0 && (
            <Button kind="quiet" keys="F8" className="caption-note-count" onPress={() => notes.current?.next()}>
              {phrase('caption.notes', { count: listed.length })}
            </Button>
          )}
          <LanguageChips
            label={phrase('caption.title')}
            languages={languages}
            chosen={language}
            going={goingLanguages(texts)}
            readOnly={readOnly}
            onChoose={(chosen) => {
              setLanguage(chosen)
              // The editor of that language comes with the next picture.
              window.setTimeout(() => document.getElementById(id)?.focus(), 0)
            }}
          />
        </div>
      </div>
      <LimitHint keys={['caption']} />
    </>
  )
}
