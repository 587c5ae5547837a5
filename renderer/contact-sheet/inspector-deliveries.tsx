import { useCallback } from 'react'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import type { DeskClient } from '../../shared/rpc/create-desk-client.ts'
import { useAsked } from '../state/use-asked.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { formatMoment } from '../ui/format-moment.ts'

/** Deliveries shown before the whole list is opened. */
const shownDeliveries = 3

/** Who got which version of a photo last; nothing where nobody got it. */
export function InspectorDeliveries({ photoId }: { readonly photoId: PhotoId }) {
  const recipients = useDesk((desk) => desk.recipients) ?? []
  const openOverlay = useDesk((desk) => desk.openOverlay)
  const ask = useCallback(
    (client: DeskClient) => client.deliveries.list({ photoIds: [photoId], limit: shownDeliveries }),
    [photoId]
  )
  const { answer } = useAsked(ask)
  const latest = (answer ?? []).filter((delivery) => delivery.photoId === photoId)
  if (latest.length === 0) return null
  const now = new Date()
  return (
    <section className="inspector-history">
      <h2 className="section-head">
        Delivered
        <span className="section-aside">
          <Button
            kind="quiet"
            label="All deliveries of this photo"
            onPress={() => openOverlay({ name: 'deliveries', photoId })}
          >
            All
          </Button>
        </span>
      </h2>
      <ol>
        {latest.map(({ id, at, recipient, destination, revision, result }) => (
          <li key={id} className="inspector-revision">
            <time className="figures" dateTime={at}>
              {formatMoment(at, now)}
            </time>
            <span className="cut">{recipients.find((one) => one.id === recipient)?.name ?? destination}</span>
            <span className="third cut">{result === 'failed' ? 'not delivered' : `revision ${revision}`}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
