import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Destination } from '../../../shared/contract/destinations.ts'
import { Button } from '../../ui/button.tsx'
import { SettingRow } from '../setting-row.tsx'
import { DestinationDialog } from './destination-dialog.tsx'
import { DestinationRow } from './destination-row.tsx'
import './destinations-setting.css'
import { useDestinations } from './use-destinations.ts'

const label = 'Where files go'
const line =
  'Folders and servers the desk delivers to. Each is tried with a small file, which is taken away again. Passwords are kept outside the desk and its record, and are never shown.'

/** The desk's destinations: added, changed, tried and removed. */
export function DestinationsSetting() {
  const work = useDestinations()
  const [edited, setEdited] = useState<Destination | 'new' | null>(null)
  const { destinations, failure } = work
  return (
    <SettingRow label={label} line={line} lineFirst onDefault={undefined}>
      {failure !== null && (
        <p className="form-problem destinations-words" role="alert">
          {failure}
        </p>
      )}
      {destinations !== null && destinations.length === 0 && (
        <p className="destinations-words second">
          No destination yet, so nothing can be delivered from here. Add the first one: a client’s server, or a folder
          that is shared with them.
        </p>
      )}
      {destinations !== null && destinations.length > 0 && (
        <ul className="destination-list" aria-label={label}>
          {destinations.map((destination) => (
            <DestinationRow
              key={destination.name}
              destination={destination}
              trial={work.trials.get(destination.name)}
              onTry={(accept) => work.tryOut(destination.name, accept)}
              onEdit={() => setEdited(destination)}
              onRemove={() => work.remove(destination)}
            />
          ))}
        </ul>
      )}
      <Button icon={Plus} onPress={() => setEdited('new')}>
        Add a destination
      </Button>
      <p className="destinations-words second">
        A program of your own is named on the command line alone, so that no page can have one run:{' '}
        <span className="mono">erratum destinations add NAME --program FILE --arg {'{file}'}</span>
      </p>
      {edited !== null && (
        <DestinationDialog
          destination={edited === 'new' ? null : edited}
          taken={(destinations ?? []).map(({ name }) => name)}
          onKept={(name) => {
            setEdited(null)
            work.reload()
            work.tryOut(name)
          }}
          onClose={() => setEdited(null)}
        />
      )}
    </SettingRow>
  )
}
