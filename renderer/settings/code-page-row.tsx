import { ArrowDown, ArrowUp, X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import type { CodePage } from '../../shared/contract/code-pages.ts'
import { phrase } from '../messages/phrase.ts'
import { Button } from '../ui/button.tsx'
import '../ui/row.css'
import { namePage } from './order-pages.ts'

/** One character set of the list. Alt with an arrow moves it, Delete takes it out; the arrows alone go from one to the next. */
export function CodePageRow(props: {
  readonly page: CodePage
  readonly place: { readonly number: number; readonly first: boolean; readonly last: boolean }
  readonly current: boolean
  readonly onPoint: () => void
  readonly onMove: (step: -1 | 1) => void
  readonly onRemove: () => void
}) {
  const { page, place, current } = props
  const press = (event: KeyboardEvent<HTMLLIElement>): void => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (step !== 0 && event.altKey) props.onMove(step)
    else if (step !== 0) focusNeighbour(event.currentTarget, step)
    else if (event.key === 'Delete' && !(place.first && place.last)) props.onRemove()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const words = namePage(page)
  return (
    <li
      className={current ? 'row code-page-row selected' : 'row code-page-row'}
      tabIndex={current ? 0 : -1}
      aria-label={phrase('settings.code-page-numbered', { place: place.number, page: words })}
      onKeyDown={press}
      onFocus={props.onPoint}
    >
      <span className="code-page-number figures third">{place.number}</span>
      <span className="cut grow">{words}</span>
      <Button
        kind="quiet"
        icon={ArrowUp}
        label={phrase('settings.try-earlier', { page: words })}
        title={phrase('settings.earlier')}
        refusal={place.first ? phrase('settings.tried-first') : undefined}
        onPress={() => props.onMove(-1)}
      />
      <Button
        kind="quiet"
        icon={ArrowDown}
        label={phrase('settings.try-later', { page: words })}
        title={phrase('settings.later')}
        refusal={place.last ? phrase('settings.tried-last') : undefined}
        onPress={() => props.onMove(1)}
      />
      <Button
        kind="quiet"
        icon={X}
        label={phrase('settings.take-out-page', { page: words })}
        title={phrase('settings.take-out')}
        refusal={place.first && place.last ? phrase('settings.one-stays') : undefined}
        onPress={props.onRemove}
      />
    </li>
  )
}

function focusNeighbour(row: HTMLElement, step: -1 | 1): void {
  const next = step < 0 ? row.previousElementSibling : row.nextElementSibling
  if (next instanceof HTMLElement) next.focus()
}
