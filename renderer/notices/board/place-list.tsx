import type { ResiduePlace } from '../../../shared/contract/residue.ts'
import { useDesk } from '../../state/use-desk.ts'
import { MiddleCut } from '../../ui/middle-cut.tsx'
import { nameFile } from '../../ui/name-file.ts'
import { namePlace } from './group-places.ts'

/** The words around a wrong value with the value itself marked, where it stands in them as it is. */
function Excerpt({ excerpt, form }: Pick<ResiduePlace, 'excerpt' | 'form'>) {
  const at = form === '' ? -1 : excerpt.indexOf(form)
  if (at < 0) return excerpt
  return (
    <>
      {excerpt.slice(0, at)}
      <mark className="place-form">{form}</mark>
      {excerpt.slice(at + form.length)}
    </>
  )
}

/** Every place that holds a wrong value: photo, where in it, the words around. Enter opens the photo. */
export function PlaceList({ places }: { readonly places: readonly ResiduePlace[] }) {
  const openScreen = useDesk((desk) => desk.openScreen)
  if (places.length === 0) return null
  return (
    <ul className="places" aria-label="Places that hold the wrong value">
      {places.map((place) => (
        <li
          key={`${place.path} ${place.kind} ${place.field ?? place.tag ?? ''} ${place.container ?? ''} ${place.excerpt}`}
        >
          <button
            type="button"
            className="place"
            title={place.path}
            onClick={() => openScreen({ name: 'info', photoId: place.photoId })}
          >
            <span className="place-head">
              <MiddleCut name={nameFile(place.path)} className="place-name" />
              <span className="third place-where">{namePlace(place)}</span>
            </span>
            <span className="place-excerpt cut" dir="auto">
              <Excerpt excerpt={place.excerpt} form={place.form} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
