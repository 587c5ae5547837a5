import { Pencil, PlugZap, X } from 'lucide-react'
import type { Destination } from '../../../shared/contract/destinations.ts'
import { Button } from '../../ui/button.tsx'
import { describeDestination, findPin } from './describe-destination.ts'
import { DestinationTrial } from './destination-trial.tsx'
import type { TrialState } from './use-destinations.ts'

/** One destination: what it is called and where it is, with what trying it found. A program can only be tried. */
export function DestinationRow(props: {
  readonly destination: Destination
  readonly trial: TrialState | undefined
  readonly onTry: (accept?: string) => void
  readonly onEdit: () => void
  readonly onRemove: () => void
}) {
  const { destination, trial, onTry, onEdit, onRemove } = props
  const { label, name, connection } = destination
  const isProgram = connection.kind === 'command'
  const running = trial === 'running'
  return (
    <li className="destination-item">
      <div className="destination-line">
        <span className="destination-name">
          <span className="strong cut">{label}</span>
          <span className="second mono cut" title={describeDestination(destination)}>
            {describeDestination(destination)}
          </span>
          <span className="third">{describeTrust(destination)}</span>
        </span>
        <Button
          icon={PlugZap}
          label={`${running ? 'Trying…' : 'Try it'}: ${label}`}
          refusal={running ? 'It is being tried' : undefined}
          onPress={() => onTry()}
        >
          {running ? 'Trying…' : 'Try it'}
        </Button>
        {!isProgram && <Button kind="quiet" icon={Pencil} label={`Change ${label}`} title="Change" onPress={onEdit} />}
        <Button kind="quiet" icon={X} label={`Remove ${label}`} title={`Remove ${name}`} onPress={onRemove} />
      </div>
      {trial !== undefined && trial !== 'running' && <DestinationTrial trial={trial} onAccept={onTry} />}
    </li>
  )
}

function describeTrust(destination: Destination): string {
  const { connection } = destination
  if (connection.kind === 'command') return 'Program of the desk’s own; changed on the command line alone'
  if (connection.kind === 'folder') return 'Folder'
  if (connection.kind === 'ftp') return 'Not encrypted'
  if (connection.kind === 's3') return connection.tls ? 'Bucket; certificate of an authority' : 'Bucket; not encrypted'
  if (findPin(destination) !== null) return 'Server key accepted'
  return connection.kind === 'ftps' ? 'Certificate of an authority' : 'Server key not accepted yet'
}
