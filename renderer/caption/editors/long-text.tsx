import { PencilLine } from 'lucide-react'
import type { RefObject } from 'react'
import { useId, useMemo, useRef, useState } from 'react'
import { phrase } from '../../messages/phrase.ts'
import { useDesk } from '../../state/use-desk.ts'
import { Icon } from '../../ui/icon.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import type { CaptionNote } from '../caption-note.ts'
import { isListed } from '../caption-note.ts'
import type { SurfaceActions, SurfaceCaret } from '../text-surface/create-surface.ts'
import { splitBreaks } from '../text-surface/line-breaks.ts'
import { useTextSurface } from '../text-surface/use-text-surface.ts'
import { useNoteCommands } from '../use-note-commands.ts'
import { useSpellingNotes } from '../use-spelling-notes.ts'
import { useSurfaceWork } from '../use-surface-work.ts'
import './long-text.css'
import type { TextEditorProps } from './text-editor-props.ts'

const atStart: SurfaceCaret = { before: '', start: 0, end: 0 }

/** A long text of the form: an editor with codes, paste from the wire, an undo of its own, and its spelling. A plain field until the editor is loaded, and where it cannot be. */
export function LongText(
  props: TextEditorProps & { readonly oneLine?: boolean; readonly placeholder?: string | undefined }
) {
  const { value, readOnly, fieldKey, onChange } = props
  const ownId = useId()
  const id = props.id ?? ownId
  const Surface = useTextSurface()
  const work = useSurfaceWork()
  const notes = useRef<SurfaceActions>(null)
  const [caret, setCaret] = useState(atStart)
  const text = useMemo(() => splitBreaks(value).text, [value])
  const language = props.language === 'x-default' ? undefined : props.language
  const findings = useSpellingNotes({ text, stated: language, isMeant: !readOnly, caret })
  const isAtWork = useDesk((desk) => fieldKey !== undefined && desk.caretField === fieldKey)
  const current = findings.find(({ start, end }) => start <= caret.end && end >= caret.start)
  if (!Surface)
    return (
      <textarea
        id={props.id}
        className="tall-text"
        rows={1}
        aria-label={props.id === undefined ? props.label : undefined}
        data-field={fieldKey}
        dir="auto"
        lang={language}
        spellCheck={false}
        readOnly={readOnly}
        placeholder={props.placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )
  return (
    <div className="long-text">
      <Surface
        key={language ?? ''}
        id={id}
        label={props.label ?? ''}
        fieldKey={fieldKey}
        value={value}
        readOnly={readOnly}
        invalid={props.problem !== undefined}
        oneLine={props.oneLine ?? false}
        placeholder={props.placeholder}
        title={props.title}
        language={language}
        marks={undefined}
        findings={findings}
        onReady={(actions) => {
          notes.current = actions
        }}
        onCaret={setCaret}
        onKeyDown={(event) => props.onKeyDown?.(event)}
        onChange={onChange}
        {...work}
      />
      {isAtWork && <NoteKeys notes={notes} findings={findings} current={current} />}
      {isAtWork && current && (
        <p className="long-text-note" role="status">
          <Icon of={PencilLine} small />
          <span className="cut" title={current.words}>
            {current.words}
          </span>
          {current.fix !== null && (
            <span className="cut">
              {current.fix.words} <KeyCap keys="Ctrl+." />
            </span>
          )}
          {current.word !== undefined && (
            <span>
              {phrase('caption.learn')} <KeyCap keys="Alt+V" />
            </span>
          )}
        </p>
      )}
    </div>
  )
}

/** The keys of notes work in the field the caret was last in. */
function NoteKeys(props: {
  readonly notes: RefObject<SurfaceActions | null>
  readonly findings: readonly CaptionNote[]
  readonly current: CaptionNote | undefined
}) {
  useNoteCommands(props.notes, props.findings.filter(isListed).length, props.current?.word)
  return null
}
