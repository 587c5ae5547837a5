import type { DestinationTest } from '../../../shared/contract/destinations.ts'
import { Button } from '../../ui/button.tsx'
import { Strip } from '../../ui/strip.tsx'
import { findPin } from './describe-destination.ts'

/** What trying a destination found: that it works, why it does not, or the key of its server for a person to accept. */
export function DestinationTrial(props: {
  readonly trial: DestinationTest
  readonly onAccept: (fingerprint: string) => void
}) {
  const { trial, onAccept } = props
  const { ok, message, fingerprint, needsAccepting } = trial
  if (!needsAccepting || fingerprint === null)
    return (
      <Strip kind={ok ? 'ok' : 'over'} alert>
        {ok ? `It works. ${message}` : message}
      </Strip>
    )
  const pinned = findPin(trial.destination)
  return (
    <Strip
      kind={pinned === null ? 'notice' : 'kill'}
      alert
      action={
        <Button kind={pinned === null ? 'plain' : 'danger'} onPress={() => onAccept(fingerprint)}>
          {pinned === null ? 'Accept this key' : 'Accept the new key'}
        </Button>
      }
    >
      <p>
        {pinned === null
          ? 'The server is seen for the first time. Nothing was sent. Compare its key with what its owner told you before you accept it.'
          : 'The server shows another key than the one that was accepted. Somebody may stand between. Nothing was sent. Ask its owner before you accept the new one.'}
      </p>
      <dl className="destination-keys">
        {pinned !== null && (
          <div>
            <dt>Accepted</dt>
            <dd className="mono selectable">{pinned}</dd>
          </div>
        )}
        <div>
          <dt>Shown</dt>
          <dd className="mono selectable">{fingerprint}</dd>
        </div>
      </dl>
    </Strip>
  )
}
