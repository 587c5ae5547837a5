import { ChevronDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Menu, MenuItem } from 'react-aria-components'
import type { FacetValue, PhotoCounts, PhotoFacet } from '../../shared/contract/photo.ts'
import { describeFailure } from '../state/describe-failure.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { Icon } from '../ui/icon.tsx'
import { MenuChoice } from '../ui/menu-choice.tsx'
import { MenuGroup } from '../ui/menu-group.tsx'
import { MenuOpener } from '../ui/menu-opener.tsx'
import './facet-menu.css'
import { facetNames, facets, nameFacetValue, withFacet } from './name-facet.ts'

const switches = [
  { key: 'tagged', name: 'Tagged' },
  { key: 'waiting', name: 'Not yet in file' },
  { key: 'editedToday', name: 'Edited today' },
  { key: 'locked', name: 'Locked' },
  { key: 'embargoed', name: 'Under embargo' },
  { key: 'overLimit', name: 'Over a limit' },
  { key: 'noCity', name: 'No city' }
] as const satisfies readonly { readonly key: keyof PhotoCounts; readonly name: string }[]

/** The menu of all filters: values of byline, city, date, class and stars with how many photos each would leave, and every switch. */
export function FacetMenu() {
  const store = useDeskStore()
  const filter = useDesk((desk) => desk.filter)
  const counts = useDesk((desk) => desk.counts)
  const toggle = (key: (typeof switches)[number]['key']): void => {
    const { [key]: on, ...others } = filter
    store.getState().setFilter(on ? others : { ...others, [key]: true })
  }
  const face = (
    <>
      Filter
      <Icon of={ChevronDown} small />
    </>
  )
  return (
    <MenuOpener label="Filter" title="Filter  F" name="filter" className="toggle" face={face}>
      {(close) => (
        <Menu aria-label="Filter" className="menu" autoFocus="first" onClose={close}>
          {facets.map((facet) => (
            <FacetItem key={facet} facet={facet} onChosen={close} />
          ))}
          {switches.map(({ key, name }) => (
            <MenuChoice
              key={key}
              id={key}
              label={name}
              chosen={filter[key] === true}
              count={counts?.[key]}
              onChoose={() => toggle(key)}
            />
          ))}
        </Menu>
      )}
    </MenuOpener>
  )
}

interface FacetPart {
  readonly facet: PhotoFacet
  readonly onChosen: () => void
}

function FacetItem({ facet, onChosen }: FacetPart) {
  return (
    <MenuGroup id={facet} label={facetNames[facet]}>
      <FacetValues facet={facet} onChosen={onChosen} />
    </MenuGroup>
  )
}

function FacetValues({ facet, onChosen }: FacetPart) {
  const store = useDeskStore()
  const [values, setValues] = useState<readonly FacetValue[] | null>(null)
  useEffect(() => {
    let current = true
    const count = (): void => {
      const { engine, filter, say } = store.getState()
      engine.client.photos
        .values({ filter, of: facet })
        .then((counted) => current && setValues(counted))
        .catch((error: unknown) => current && say({ kind: 'failure', words: describeFailure(error).words }))
    }
    count()
    // Counted anew whenever the photos are: a mark put on a moment ago may still have been on its way.
    const stop = store.subscribe((desk, before) => desk.counts !== before.counts && count())
    return () => {
      current = false
      stop()
    }
  }, [store, facet])
  const choose = (value: string): void => {
    const { filter, setFilter } = store.getState()
    setFilter(withFacet(filter, facet, value))
    onChosen()
  }
  return (
    <Menu
      aria-label={facetNames[facet]}
      className="menu"
      autoFocus="first"
      renderEmptyState={() => <span className="third">{values === null ? 'Counting' : 'No photos'}</span>}
    >
      {(values ?? []).map(({ value, photos }) => (
        <MenuItem
          key={value}
          id={`${facet} ${value}`}
          textValue={nameFacetValue(facet, value)}
          className="menu-item facet-menu-item"
          onAction={() => choose(value)}
        >
          <span className="cut grow">
            <bdi>{nameFacetValue(facet, value)}</bdi>
          </span>
          <span className="third figures">{photos.toLocaleString('en-GB')}</span>
        </MenuItem>
      ))}
    </Menu>
  )
}
