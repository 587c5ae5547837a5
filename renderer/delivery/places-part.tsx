import { useEffect, useState } from 'react'
import type { PhotoId, RecipientId } from '../../shared/contract/identifiers.ts'
import type { Recipient, SuggestedRecipient } from '../../shared/contract/recipients.ts'
import type { DeskClient } from '../../shared/rpc/create-desk-client.ts'
import { useAsked } from '../state/use-asked.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { Tick } from '../ui/tick.tsx'
import './delivery.css'

const list = (client: DeskClient) => client.destinations.list({})

/** Who and where is ticked. */
export interface ChosenPlaces {
  readonly recipients: readonly RecipientId[]
  readonly destinations: readonly string[]
}

/** Who gets the photos: recipients, those first whom a standing rule proposes, with the reason, and destinations by themselves. */
export function PlacesPart(props: {
  readonly photoIds: readonly PhotoId[]
  readonly chosen: ChosenPlaces
  readonly onChange: (chosen: ChosenPlaces) => void
}) {
  const { photoIds, chosen, onChange } = props
  const everybody = useDesk((desk) => desk.recipients) ?? []
  const openScreen = useDesk((desk) => desk.openScreen)
  const close = useDesk((desk) => desk.closeOverlay)
  const destinations = useAsked(list).answer ?? []
  const suggested = useSuggested(photoIds)
  const why = (id: RecipientId) => suggested.find(({ recipient }) => recipient === id)
  // Those who are proposed, then those who can be reached.
  const rank = ({ id, destinations: places }: Recipient) =>
    (why(id) === undefined ? 2 : 0) + (places.length === 0 ? 1 : 0)
  const recipients = everybody.filter(({ active }) => active).toSorted((one, other) => rank(one) - rank(other))
  const flip = <Key,>(keys: readonly Key[], key: Key) =>
    keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key]
  if (recipients.length === 0 && destinations.length === 0)
    return (
      <div className="deliver-empty">
        <p>Nobody can be delivered to yet: the desk has no recipient with a destination.</p>
        <Button
          onPress={() => {
            close()
            openScreen({ name: 'settings' })
          }}
        >
          Set them up in the settings
        </Button>
      </div>
    )
  return (
    <>
      <ul className="deliver-places" aria-label="Recipients">
        {recipients.map(({ id, name, destinations: places }) => (
          <li key={id} className="deliver-place">
            <Tick
              label={`Deliver to ${name}`}
              state={places.length === 0 ? 'refused' : chosen.recipients.includes(id) ? 'on' : 'off'}
              onPress={() => onChange({ ...chosen, recipients: flip(chosen.recipients, id) })}
            />
            <span className="deliver-words">
              <span className="strong">{name}</span>
              <span className="second">
                {places.length === 0 ? 'No destination yet; give them one in the settings' : places.join(', ')}
              </span>
              <Reason of={why(id)} total={photoIds.length} />
            </span>
          </li>
        ))}
      </ul>
      {destinations.length > 0 && (
        <>
          <h3 className="deliver-head">To a destination, for nobody by name</h3>
          <ul className="deliver-places" aria-label="Destinations">
            {destinations.map(({ name, label }) => (
              <li key={name} className="deliver-place">
                <Tick
                  label={`Deliver to the destination ${label}`}
                  state={chosen.destinations.includes(name) ? 'on' : 'off'}
                  onPress={() => onChange({ ...chosen, destinations: flip(chosen.destinations, name) })}
                />
                <span className="deliver-words">{label}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Reason({ of, total }: { readonly of: SuggestedRecipient | undefined; readonly total: number }) {
  if (of === undefined) return null
  const { why, photos } = of
  return (
    <span className="deliver-why">
      {photos === total
        ? `Always gets ${why}`
        : `Always gets ${why}: ${photos.toLocaleString('en-GB')} of these ${total.toLocaleString('en-GB')} photos`}
    </span>
  )
}

const nobody: readonly SuggestedRecipient[] = []

/** Those whose standing rules ask for some of these photos; nobody until that is told. */
export function useSuggested(photoIds: readonly PhotoId[]): readonly SuggestedRecipient[] {
  const engine = useDesk((desk) => desk.engine)
  const [suggested, setSuggested] = useState(nobody)
  useEffect(() => {
    if (photoIds.length === 0) return
    // An engine that is away says so at the next thing a person does with it.
    engine.client.recipients.suggest({ photoIds: [...photoIds] }).then(setSuggested, () => setSuggested(nobody))
  }, [engine, photoIds])
  return suggested
}
