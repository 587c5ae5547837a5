import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { FieldPart } from '../../../shared/fields/field-part.ts'
import type { FieldStructure } from '../../../shared/fields/field-value.ts'
import { phrase } from '../../messages/phrase.ts'
import { PhraseText } from '../../messages/phrase-text.tsx'
import { Button } from '../../ui/button.tsx'
import { keyRepeated } from '../../ui/key-repeated.ts'
import { moveItem } from './move-item.ts'
import type { PartsDrawing } from './structure-card.tsx'
import { StructureCard } from './structure-card.tsx'
import './structures-editor.css'

/** What an editor of structures needs. `one`: the word for a single one, "Add person". `single`: there is never more than one. */
export interface StructuresEditorProps {
  readonly label: string
  readonly one: string
  readonly fieldKey?: string | undefined
  readonly parts: readonly FieldPart[]
  readonly drawParts: PartsDrawing
  readonly value: readonly FieldStructure[]
  readonly onChange: (value: readonly FieldStructure[]) => void
  readonly readOnly: boolean
  readonly single?: boolean | undefined
  /** What stands at the right of its foot: where the field has copies. */
  readonly aside?: ReactNode
}

/** Structures as cards of one line that open: Enter opens, Delete takes out, Alt Shift and an arrow moves, arrows walk. */
export function StructuresEditor(props: StructuresEditorProps) {
  const { value, onChange, readOnly } = props
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const place = useRef<HTMLDivElement>(null)
  const wanted = useRef<{ readonly index: number; readonly inside: boolean } | null>(null)
  // The focus goes along with a card that was added, moved or taken out, once it is drawn in its place.
  useEffect(() => {
    const goal = wanted.current
    wanted.current = null
    if (goal === null) return
    const cards = place.current?.querySelectorAll(':scope > .structures > .structure') ?? []
    const card = cards[Math.min(goal.index, cards.length - 1)]
    const inside = goal.inside ? card?.querySelector<HTMLElement>('.structure-parts :is(input, textarea)') : undefined
    const head = card?.querySelector<HTMLElement>('.structure-head')
    const target = inside ?? head ?? place.current?.querySelector<HTMLElement>(':scope > .structures-foot > .button')
    target?.focus()
  })
  const replace = (
    next: readonly FieldStructure[],
    shown: ReadonlySet<number>,
    focus: number,
    inside = false
  ): void => {
    wanted.current = { index: focus, inside }
    setOpen(shown)
    onChange(next)
  }
  const add = (): void => replace([...value, {}], new Set([...open, value.length]), value.length, true)
  const move = (from: number, to: number): void => {
    if (to < 0 || to >= value.length) return
    const places = moveItem(
      value.map((_, index) => index),
      from,
      to
    )
    const shown = new Set(places.flatMap((old, now) => (open.has(old) ? now : [])))
    replace(moveItem(value, from, to), shown, to)
  }
  const remove = (index: number): void => {
    const shown = new Set([...open].flatMap((at) => (at === index ? [] : at > index ? at - 1 : at)))
    replace(
      value.filter((_, at) => at !== index),
      shown,
      index
    )
  }
  const toggle = (index: number): void => {
    const others = new Set(open)
    if (!others.delete(index)) others.add(index)
    setOpen(others)
  }
  const walk = (index: number): void => {
    wanted.current = { index: Math.max(0, Math.min(value.length - 1, index)), inside: false }
    setOpen(new Set(open))
  }
  const hasFoot = value.length === 0 || !(readOnly || props.single)
  const keys = keyRepeated(value.map(() => props.one))
  return (
    <div className="structures-editor" ref={place}>
      {value.length > 0 && (
        <ol className="structures" aria-label={props.label}>
          {value.map((structure, index) => (
            <StructureCard
              // A structure has no name of its own: its place is what it is.
              key={keys[index]}
              name={`${props.one} ${index + 1}`}
              number={props.single ? null : index + 1}
              count={value.length}
              parts={props.parts}
              drawParts={props.drawParts}
              value={structure}
              open={open.has(index)}
              readOnly={readOnly}
              fieldKey={index === 0 ? props.fieldKey : undefined}
              onToggle={() => toggle(index)}
              onChange={(changed) => onChange(value.map((one, at) => (at === index ? changed : one)))}
              onRemove={() => remove(index)}
              onMove={(by) => move(index, index + by)}
              onWalk={(by) => walk(index + by)}
            />
          ))}
        </ol>
      )}
      <div className={hasFoot ? 'structures-foot' : 'structures-foot unseen'}>
        {!readOnly && !(props.single && value.length > 0) && (
          <Button kind="quiet" icon={Plus} fieldKey={value.length === 0 ? props.fieldKey : undefined} onPress={add}>
            <PhraseText
              of="caption.add-named"
              with={{ name: props.one, unseen: (parts) => <span className="unseen">{parts}</span> }}
            />
          </Button>
        )}
        {readOnly && value.length === 0 && (
          <span className="third" data-field={props.fieldKey} tabIndex={-1}>
            {phrase('caption.no-structure')}
          </span>
        )}
        <span className="grow" />
        {props.aside}
      </div>
    </div>
  )
}
