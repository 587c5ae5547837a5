import { X } from 'lucide-react'
import { useState } from 'react'
import type { Recipient } from '../../../shared/contract/recipients.ts'
import { messageLanguages, messageStyles } from '../../notices/reply/message-choices.ts'
import { Button } from '../../ui/button.tsx'
import { Segments } from '../../ui/segments.tsx'
import { Tick } from '../../ui/tick.tsx'
import { TypedField } from '../typed-field.tsx'
import { readAgencies, writeAgencies } from './read-agencies.ts'
import { RecipientDeliveryDialog } from './recipient-delivery-dialog.tsx'

/** One recipient: name and address, whose pictures they get, and the language and style of texts for them. */
export function RecipientRow(props: {
  readonly recipient: Recipient
  readonly onChange: (change: Partial<Recipient>, words: string) => void
  readonly onRemove: () => void
}) {
  const { recipient, onChange } = props
  const [delivering, setDelivering] = useState(false)
  const { name, address, language, style, agencies, active } = recipient
  const called = (key: string, from: readonly { readonly key: string; readonly label: string }[]) =>
    from.find((one) => one.key === key)?.label ?? key
  return (
    <li className={active ? 'recipient-item' : 'recipient-item inactive'}>
      <div className="recipient-line">
        <Tick
          label={`${name} gets pictures`}
          state={active ? 'on' : 'off'}
          onPress={() => onChange({ active: !active }, active ? 'gets no pictures now' : 'gets pictures')}
        />
        <TypedField
          label={`Name of ${name}`}
          value={name}
          className="recipient-field"
          isWrong={(typed) => typed.trim() === ''}
          onKeep={(typed) => onChange({ name: typed }, `called ${typed.trim()}`)}
        />
        <TypedField
          label={`Address of ${name}`}
          value={address}
          placeholder="E-mail, or another address"
          className="recipient-field"
          onKeep={(typed) => onChange({ address: typed }, `reached at ${typed.trim()}`)}
        />
        <TypedField
          label={`Agencies whose pictures ${name} gets`}
          value={writeAgencies(agencies)}
          placeholder="All agencies"
          className="recipient-agencies"
          onKeep={(typed) => {
            const next = readAgencies(typed)
            onChange({ agencies: next }, `gets pictures of ${next === null ? 'all agencies' : writeAgencies(next)}`)
          }}
        />
        <Button
          kind="quiet"
          icon={X}
          label={`Take ${name} off the list`}
          title="Take off the list"
          onPress={props.onRemove}
        />
      </div>
      <div className="recipient-line recipient-manner">
        <Segments
          label={`Language for ${name}`}
          segments={messageLanguages}
          chosen={language}
          onChoose={(key) => onChange({ language: key }, `written to in ${called(key, messageLanguages)}`)}
        />
        <Segments
          label={`Style for ${name}`}
          segments={messageStyles}
          chosen={style}
          onChoose={(key) => onChange({ style: key }, `written to in ${called(key, messageStyles)}`)}
        />
        <Button label={`What they get: ${name}`} onPress={() => setDelivering(true)}>
          What they get
        </Button>
        <span className="third">{tellDelivery(recipient)}</span>
      </div>
      {delivering && (
        <RecipientDeliveryDialog
          recipient={recipient}
          onClose={() => setDelivering(false)}
          onKeep={(change) => {
            setDelivering(false)
            onChange(change, tellDelivery(change))
          }}
        />
      )}
    </li>
  )
}

function tellDelivery({ destinations, rules }: Pick<Recipient, 'destinations' | 'rules'>): string {
  if (destinations.length === 0) return 'no destination'
  const places = destinations.join(', ')
  if (rules.length === 0) return `files go to ${places}`
  return rules.length === 1
    ? `files go to ${places}; 1 standing rule`
    : `files go to ${places}; ${rules.length} standing rules`
}
