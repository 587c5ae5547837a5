import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, X } from 'lucide-react'
import type { ComponentType, KeyboardEvent } from 'react'
import { useId } from 'react'
import type { FieldPart } from '../../../shared/fields/field-part.ts'
import type { FieldStructure } from '../../../shared/fields/field-value.ts'
import { phrase } from '../../messages/phrase.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { sumUpStructure } from '../../ui/lay-out-value.ts'

/** What the parts of a structure are drawn from. */
export interface StructurePartsProps {
  readonly parts: readonly FieldPart[]
  readonly value: FieldStructure
  readonly readOnly: boolean
  readonly onChange: (value: FieldStructure) => void
}

/** Draws the parts of a structure. Handed down, as parts may hold structures again. */
export type PartsDrawing = ComponentType<StructurePartsProps>

/** One structure: a line that sums it up, and its parts when open. */
export function StructureCard(props: {
  readonly name: string
  /** Its number in the list; null where there is never a second. */
  readonly number: number | null
  readonly count: number
  readonly parts: readonly FieldPart[]
  readonly value: FieldStructure
  readonly open: boolean
  readonly readOnly: boolean
  readonly fieldKey: string | undefined
  readonly drawParts: PartsDrawing
  readonly onToggle: () => void
  readonly onChange: (value: FieldStructure) => void
  readonly onRemove: () => void
  readonly onMove: (by: number) => void
  readonly onWalk: (by: number) => void
}) {
  const { name, number, open, readOnly, drawParts: Parts } = props
  const id = useId()
  const words = sumUpStructure(props.parts, props.value)
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    const onHead = event.target instanceof HTMLElement && event.target.classList.contains('structure-head')
    if (step !== undefined && event.altKey && event.shiftKey && !readOnly) props.onMove(step)
    else if (step !== undefined && !event.altKey && onHead) props.onWalk(step)
    else if (event.key === 'Delete' && onHead && !readOnly) props.onRemove()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <li className={open ? 'structure open' : 'structure'} onKeyDown={press}>
      <div className="structure-line">
        <button
          type="button"
          className="structure-head"
          data-field={props.fieldKey}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          title={words}
          onClick={props.onToggle}
        >
          <Icon of={open ? ChevronDown : ChevronRight} small />
          <span className="unseen">{name}: </span>
          {number !== null && <span className="third figures structure-number">{number}</span>}
          <bdi className={words === '' ? 'cut third' : 'cut'}>
            {words === '' ? phrase('caption.nothing-in-it') : words}
          </bdi>
        </button>
        {!readOnly && (
          <span className="structure-tools">
            {props.count > 1 && (
              <>
                <Button
                  kind="quiet"
                  icon={ArrowUp}
                  label={phrase('caption.move-up', { name })}
                  title={phrase('caption.move-up-hint')}
                  refusal={number === 1 ? phrase('caption.first-one') : undefined}
                  onPress={() => props.onMove(-1)}
                />
                <Button
                  kind="quiet"
                  icon={ArrowDown}
                  label={phrase('caption.move-down', { name })}
                  title={phrase('caption.move-down-hint')}
                  refusal={number === props.count ? phrase('caption.last-one') : undefined}
                  onPress={() => props.onMove(1)}
                />
              </>
            )}
            <Button
              kind="quiet"
              icon={X}
              label={phrase('caption.take-out', { name })}
              title={phrase('caption.take-out-hint')}
              onPress={props.onRemove}
            />
          </span>
        )}
      </div>
      {open && (
        <div id={id} className="structure-parts" role="group" aria-label={name}>
          <Parts parts={props.parts} value={props.value} readOnly={readOnly} onChange={props.onChange} />
        </div>
      )}
    </li>
  )
}
