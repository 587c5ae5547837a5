import { ChevronsUpDown } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useRef } from 'react'
import { phrase } from '../messages/phrase.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { Icon } from '../ui/icon.tsx'
import { DeskMark } from './desk-mark.tsx'
import './rail.css'
import { RailJob } from '../jobs/rail-job.tsx'
import { RailFirstSteps } from './rail-first-steps.tsx'
import { RailNotices } from './rail-notices.tsx'
import { RailPhotos } from './rail-photos.tsx'
import { RailSearches } from './rail-searches.tsx'
import { RailSettings } from './rail-settings.tsx'
import { RailSources } from './rail-sources.tsx'

/** The rail of 220 px: notices, photos, sources, searches, and what is being read. Arrows move within it. */
export function Rail() {
  const name = useDesk((desk) => desk.info?.name)
  const store = useDeskStore()
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || !list.current) return
    const items: readonly (Element | null)[] = [...list.current.querySelectorAll('.rail-item')]
    const next = items[items.indexOf(document.activeElement) + step]
    if (next instanceof HTMLElement) next.focus()
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <nav className="rail" aria-label={phrase('app.rail-name')}>
      <button
        type="button"
        className="rail-desk bar"
        title={phrase('app.commands-of-desk')}
        onClick={() => store.getState().openOverlay({ name: 'palette' })}
      >
        <DeskMark />
        <span className="title cut">{name ?? 'Erratum'}</span>
        <span className="grow" />
        <Icon of={ChevronsUpDown} />
      </button>
      <div className="rail-list" ref={list} role="group" onKeyDown={move}>
        <RailNotices />
        <RailPhotos />
        <RailSources />
        <RailSearches />
        <RailSettings />
        <RailFirstSteps />
      </div>
      <RailJob />
    </nav>
  )
}
