import { CircleAlert, Lock } from 'lucide-react'
import { useState } from 'react'
import type { Proposal } from '../../shared/contract/notice.ts'
import { describeFailure } from '../state/describe-failure.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { MiddleCut } from '../ui/middle-cut.tsx'
import '../ui/row.css'
import './review-rows.css'

/**
 * The photos a notice that asks for no words may mean, each with why and whether it is locked. What only looks or reads alike waits for a person,
 * who locks it here.
 */
export function MatchedPhotos(props: { readonly proposal: Proposal; readonly onLocked: () => void }) {
  const { notice, matched } = props.proposal
  const store = useDeskStore()
  const engine = useDesk((desk) => desk.engine)
  const openScreen = useDesk((desk) => desk.openScreen)
  const [busy, setBusy] = useState(false)
  const mayLock = notice.parsed.kind === 'kill' || notice.parsed.kind === 'withdrawal'
  const lock = async (photo: Proposal['matched'][number]) => {
    const { info, say } = store.getState()
    setBusy(true)
    try {
      const by = info?.user ? { by: info.user } : {}
      const { failed } = await engine.client.locks.lock({
        photoIds: [photo.photoId],
        notice: notice.number,
        reason: photo.matchText,
        ...by
      })
      for (const { message } of failed) say({ kind: 'failure', words: message })
      if (failed.length === 0) say({ kind: 'fact', words: `Locked ${photo.fileName}` })
      props.onLocked()
    } catch (error) {
      say({ kind: 'failure', words: describeFailure(error).words })
    } finally {
      setBusy(false)
    }
  }
  return (
    <section className="review-rows" aria-label="Photos that are meant">
      <h2 className="review-group-head">
        Photos that are meant
        <span className="review-group-count figures">{matched.length}</span>
      </h2>
      <ul>
        {matched.map((photo) => (
          <li key={photo.photoId} className="row matched-row">
            <span className="review-row-thumb surround">
              <img src={engine.imageUrl('thumb', photo.imageKey)} alt="" loading="lazy" />
            </span>
            <span className="review-row-file">
              <MiddleCut name={photo.fileName} className="review-row-name" />
              <span className="cut third" title={photo.path}>
                {photo.path}
              </span>
            </span>
            <span className="cut">{photo.matchText}</span>
            {photo.locked ? (
              <span className="review-row-state conflict">
                <Icon of={Lock} />
                Locked
              </span>
            ) : (
              <span className="review-row-state needs-you">
                <Icon of={CircleAlert} />
                Free to use
              </span>
            )}
            <span className="matched-row-acts">
              {mayLock && !photo.locked && (
                <Button
                  label={`Lock ${photo.fileName}`}
                  refusal={busy ? 'It is being locked' : undefined}
                  onPress={() => void lock(photo)}
                >
                  Lock
                </Button>
              )}
              <Button
                kind="quiet"
                label={`History of ${photo.fileName}`}
                onPress={() => openScreen({ name: 'history', photoId: photo.photoId })}
              >
                History
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
