import { SlidersHorizontal } from 'lucide-react'
import { phrase } from '../messages/phrase.ts'
import { useDesk } from '../state/use-desk.ts'
import { Icon } from '../ui/icon.tsx'
import { KeyCap } from '../ui/key-cap.tsx'

/** The way to the desk's settings, at the end of the rail. */
export function RailSettings() {
  const on = useDesk((desk) => desk.screen.name === 'settings')
  const openScreen = useDesk((desk) => desk.openScreen)
  return (
    <section aria-label={phrase('app.desk')} className="rail-settings">
      <button
        type="button"
        className={on ? 'rail-item on' : 'rail-item'}
        aria-current={on ? 'page' : undefined}
        tabIndex={on ? 0 : -1}
        onClick={() => openScreen({ name: 'settings' })}
      >
        <Icon of={SlidersHorizontal} />
        <span className="cut grow">{phrase('app.settings')}</span>
        <KeyCap keys="Ctrl+," />
      </button>
    </section>
  )
}
