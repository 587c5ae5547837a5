import type { PhotoFilter } from '../../shared/contract/photo.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { Toggle } from '../ui/toggle.tsx'
import { facets, nameFacetValue, withFacet } from './name-facet.ts'

const switches = [
  { key: 'tagged', name: 'Tagged' },
  { key: 'waiting', name: 'Not yet in file' },
  { key: 'editedToday', name: 'Edited today' },
  { key: 'embargoed', name: 'Under embargo' },
  { key: 'hasCopies', name: 'With copies' }
] as const satisfies readonly { readonly key: keyof PhotoFilter; readonly name: string }[]

function withoutCopies({ copiesOf: _, ...others }: PhotoFilter): PhotoFilter {
  return others
}

/** What of the filter menu is in force, each with a cross that takes it off. */
export function FacetChips() {
  const store = useDeskStore()
  const filter = useDesk((desk) => desk.filter)
  const total = useDesk((desk) => desk.total)
  const off = (others: PhotoFilter): void => store.getState().setFilter(others)
  return (
    <span className="facet-chips">
      {facets.map((facet) => {
        const value = filter[facet]
        if (value === undefined) return null
        const name = nameFacetValue(facet, String(value))
        return (
          <Toggle
            key={facet}
            name={facet === 'colourClass' ? `Class ${name}` : name}
            count={total ?? undefined}
            on
            onPress={() => off(withFacet(filter, facet, null))}
          />
        )
      })}
      {filter.copiesOf !== undefined && (
        <Toggle name="Copies of one photo" count={total ?? undefined} on onPress={() => off(withoutCopies(filter))} />
      )}
      {switches.map(({ key, name }) => {
        const { [key]: on, ...others } = filter
        return on ? <Toggle key={key} name={name} count={total ?? undefined} on onPress={() => off(others)} /> : null
      })}
    </span>
  )
}
