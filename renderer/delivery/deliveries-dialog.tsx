import { useCallback } from 'react'
import type { Delivery } from '../../shared/contract/deliveries.ts'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import type { DeskClient } from '../../shared/rpc/create-desk-client.ts'
import { openRecall } from '../notices/recall/open-recall.ts'
import { useAsked } from '../state/use-asked.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { DialogBox } from '../ui/dialog-box.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { formatMoment } from '../ui/format-moment.ts'
import './delivery.css'
import { nameProof } from './name-proof.ts'

/** Who got which version of a photo, when, as which file, and how it was checked there; newest first. */
export function DeliveriesDialog({ photoId }: { readonly photoId: PhotoId }) {
  const store = useDeskStore()
  const close = useDesk((desk) => desk.closeOverlay)
  const fileName = useDesk((desk) => desk.details.get(photoId)?.detail.fileName)
  const ask = useCallback((client: DeskClient) => client.deliveries.list({ photoIds: [photoId] }), [photoId])
  const { answer, failure } = useAsked(ask)
  return (
    <DialogBox
      title={fileName === undefined ? 'Deliveries of this photo' : `Deliveries of ${fileName}`}
      width={860}
      onClose={close}
      footer={
        <>
          <Button onPress={() => openRecall(store.getState(), [photoId])}>Call it back…</Button>
          <Button kind="primary" keys="Escape" autoFocus onPress={close}>
            Close
          </Button>
        </>
      }
    >
      <div className="dialog-body">
        {failure !== null && (
          <p className="form-problem" role="alert">
            {failure}
          </p>
        )}
        {answer !== null && answer.length === 0 && (
          <EmptyState head="Never delivered">
            <p>No file of this photo was sent to anybody by this desk.</p>
          </EmptyState>
        )}
        {answer !== null && answer.length > 0 && <DeliveriesTable deliveries={answer} />}
      </div>
    </DialogBox>
  )
}

function DeliveriesTable({ deliveries }: { readonly deliveries: readonly Delivery[] }) {
  const recipients = useDesk((desk) => desk.recipients) ?? []
  const now = new Date()
  return (
    <section className="deliveries-table" aria-label="Deliveries" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">To</th>
            <th scope="col">Version</th>
            <th scope="col">File</th>
            <th scope="col">Proof</th>
          </tr>
        </thead>
        <tbody>
          {deliveries.map(({ id, at, by, recipient, destination, revision, preset, name, proof, sha256, failure }) => (
            <tr key={id}>
              <td className="figures">
                <time dateTime={at}>{formatMoment(at, now)}</time>
                <span className="third">{by}</span>
              </td>
              <td>
                {recipients.find((one) => one.id === recipient)?.name ?? destination}
                <span className="third">{recipient === null ? 'for nobody by name' : destination}</span>
              </td>
              <td className="figures">
                {`Revision ${revision}`}
                <span className="third">{preset}</span>
              </td>
              <td className="selectable">{name}</td>
              <td>
                {failure === null ? nameProof(proof) : <span className="form-problem">{failure.message}</span>}
                {failure === null && (
                  <span className="third mono selectable" title={`SHA-256 ${sha256}`}>
                    {sha256.slice(0, 16)}…
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
