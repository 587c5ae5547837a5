import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { SettingRow } from '../setting-row.tsx'
import { RecipientRow } from './recipient-row.tsx'
import './recipients-setting.css'
import { useRecipients } from './use-recipients.ts'

const label = 'Who gets our pictures'
const line =
  'Clients, pages and partners the desk passes pictures on to. Those who get an agency’s pictures are listed with each of its notices that asks to tell third parties, and are written to in their own language and style.'

/** The desk's list of recipients: each with where they are reached, how they are written to, and whose pictures they get. */
export function RecipientsSetting() {
  const { recipients, add, change, remove } = useRecipients()
  const [name, setName] = useState('')
  const keep = () => {
    if (name.trim() === '') return
    add(name)
    setName('')
  }
  return (
    <SettingRow label={label} line={line} lineFirst onDefault={undefined}>
      {recipients !== null && recipients.length === 0 && (
        <p className="recipients-empty second">
          Nobody is on the list yet, so no notice says who was told. Name the first one here: a newspaper, a web desk, a
          partner agency. What they are told is noted from then on.
        </p>
      )}
      {recipients !== null && recipients.length > 0 && (
        <ul className="recipient-list" aria-label={label}>
          {recipients.map((recipient) => (
            <RecipientRow
              key={recipient.id}
              recipient={recipient}
              onChange={(changed, words) => change(recipient, changed, words)}
              onRemove={() => remove(recipient)}
            />
          ))}
        </ul>
      )}
      <span className="field-box lead recipient-new">
        <input
          aria-label="Name of a new recipient"
          placeholder="Name of a new recipient"
          dir="auto"
          value={name}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && keep()}
        />
      </span>
      <Button icon={Plus} refusal={name.trim() === '' ? 'Type a name first' : undefined} onPress={keep}>
        Add
      </Button>
    </SettingRow>
  )
}
