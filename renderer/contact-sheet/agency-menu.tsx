import { ChevronDown } from 'lucide-react'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { Icon } from '../ui/icon.tsx'
import { MenuButton } from '../ui/menu-button.tsx'

/** The agency whose photos show. */
export function AgencyMenu() {
  const store = useDeskStore()
  const chosen = useDesk((desk) => desk.filter.agency)
  const agencies = useDesk((desk) => desk.deskCounts?.agencies)
  const entries = [
    { key: '', label: 'All agencies' },
    ...(agencies ?? []).map(({ agency, photos }) => ({ key: agency, label: agency, count: photos }))
  ]
  const choose = (key: string): void => {
    const { filter, setFilter } = store.getState()
    const { agency: _, ...others } = filter
    setFilter(key === '' ? others : { ...others, agency: key })
  }
  const many = agencies === undefined || agencies.length === 0 ? 'Agency' : `Agency, ${agencies.length}`
  return (
    <MenuButton
      label={chosen === undefined ? many : `Agency, ${chosen}`}
      className={chosen === undefined ? 'toggle' : 'toggle on'}
      face={
        <>
          <span className="cut">{chosen ?? many}</span>
          <Icon of={ChevronDown} small />
        </>
      }
      entries={entries}
      chosen={chosen ?? ''}
      onChoose={choose}
    />
  )
}
