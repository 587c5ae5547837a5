import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { CaptionNote } from '../caption-note.ts'
import type { Surface, SurfaceActions, SurfaceEvents } from './create-surface.ts'
import { createSurface } from './create-surface.ts'
import type { SurfaceMark } from './surface-marks.ts'

/** What an editor of a long text needs. */
export interface TextSurfaceProps extends SurfaceEvents {
  readonly id: string
  /** Its name, or the id of the element that names it. */
  readonly label: string | { readonly by: string }
  readonly fieldKey: string | undefined
  readonly value: string
  readonly readOnly: boolean
  readonly invalid: boolean
  /** Words that stand there while it is empty. */
  readonly placeholder?: string | undefined
  readonly title?: string | undefined
  /** Takes no line breaks: a pasted one becomes a blank. */
  readonly oneLine?: boolean
  /** Takes the focus where nothing else has it. */
  readonly takesFocus?: boolean
  /** BCP 47; undefined where it is not known. */
  readonly language: string | undefined
  /** Undefined as long as they are being found anew: those there move with the text. */
  readonly marks: readonly SurfaceMark[] | undefined
  readonly findings: readonly CaptionNote[] | undefined
  /** Called with what keys and buttons around it may ask, and with null when it goes. */
  readonly onReady: (actions: SurfaceActions | null) => void
}

/** A long text as an editor: plain, wrapped, each line in its own direction, with an undo of its own. */
export function TextSurface(props: TextSurfaceProps) {
  const { value, marks, findings, id, fieldKey, readOnly, invalid, language, title } = props
  const labelledBy = typeof props.label === 'string' ? undefined : props.label.by
  const label = typeof props.label === 'string' ? props.label : undefined
  const attributes = useMemo(
    () => ({
      readOnly,
      content: {
        id,
        ...(labelledBy === undefined ? {} : { 'aria-labelledby': labelledBy }),
        ...(label === undefined ? {} : { 'aria-label': label }),
        ...(fieldKey === undefined ? {} : { 'data-field': fieldKey }),
        ...(title === undefined ? {} : { title }),
        // It is focusable without, which not every checker of pages knows.
        tabindex: '0',
        ...(language === undefined ? {} : { lang: language }),
        ...(invalid ? { 'aria-invalid': 'true' } : {})
      }
    }),
    [id, labelledBy, label, fieldKey, readOnly, invalid, language, title]
  )
  const place = useRef<HTMLDivElement>(null)
  const surface = useRef<Surface>(null)
  const latest = useRef({ ...props, attributes })
  useLayoutEffect(() => {
    latest.current = { ...props, attributes }
  })
  useLayoutEffect(() => {
    if (place.current === null) return
    const made = createSurface({
      parent: place.current,
      whole: latest.current.value,
      attributes: latest.current.attributes,
      oneLine: latest.current.oneLine ?? false,
      placeholder: latest.current.placeholder ?? '',
      events: {
        onChange: (whole) => latest.current.onChange(whole),
        onCaret: (caret) => latest.current.onCaret(caret),
        onKeyDown: (event) => latest.current.onKeyDown(event),
        onCleaned: () => latest.current.onCleaned(),
        expand: (text, caret) => latest.current.expand(text, caret),
        onLearn: (word) => latest.current.onLearn(word)
      }
    })
    surface.current = made
    latest.current.onReady(made.actions)
    // Where the editor comes late, a person may be in another field by now.
    if (latest.current.takesFocus && document.activeElement === document.body) made.focus()
    return () => {
      latest.current.onReady(null)
      surface.current = null
      made.end()
    }
  }, [])
  useLayoutEffect(() => surface.current?.setWhole(value), [value])
  useLayoutEffect(() => surface.current?.setAttributes(attributes), [attributes])
  useEffect(() => marks && surface.current?.setMarks(marks), [marks])
  useEffect(() => findings && surface.current?.setFindings(findings), [findings])
  return <div ref={place} className="text-surface" />
}
