import { useEffect, useRef, useState } from 'react'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { FormLine } from '../settings/labelled-field.tsx'
import { PresetMenu } from '../settings/rules/preset-menu.tsx'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { DialogBox } from '../ui/dialog-box.tsx'
import { Tick } from '../ui/tick.tsx'
import '../export/export-dialog.css'
import './delivery.css'
import { DeliveryProgress } from './delivery-progress.tsx'
import { DeliveryQueue } from './delivery-queue.tsx'
import type { ChosenPlaces } from './places-part.tsx'
import { PlacesPart } from './places-part.tsx'
import type { DeliveryRun } from './use-delivery.ts'
import { useDelivery } from './use-delivery.ts'
import { usePlaces } from './use-places.ts'

/** Delivers photos, or the files of an export, to recipients and destinations: who, progress with pause, and what became of each file. */
export function DeliverDialog(props: {
  readonly photoIds: readonly PhotoId[]
  /** The export whose files go out; without one the photos' files are made first. */
  readonly exportJob?: string | undefined
  /** Where to, where that was said before: then it begins at once. */
  readonly places?: ChosenPlaces | undefined
}) {
  const { photoIds, exportJob, places } = props
  const close = useDesk((desk) => desk.closeOverlay)
  const run = useDelivery()
  const { chosen, change } = usePlaces(photoIds, true)
  const [preset, setPreset] = useState('original')
  const [again, setAgain] = useState(false)
  const { stage, start } = run
  const of = exportJob === undefined ? { photoIds, preset } : { exportJob }
  const begun = useRef(false)
  useEffect(() => {
    if (places === undefined || exportJob === undefined || begun.current) return
    begun.current = true
    void start({ exportJob }, { ...places, again: false })
  }, [places, exportJob, start])
  const nowhere = chosen.recipients.length + chosen.destinations.length === 0
  const counted = countPhotos(photoIds.length)
  const busy = stage.name === 'making' || stage.name === 'sending'
  return (
    <DialogBox
      title={`Deliver ${counted}`}
      width={600}
      busy={busy}
      onClose={close}
      footer={
        stage.name === 'ask' ? (
          <>
            <Button keys="Escape" onPress={close}>
              Leave
            </Button>
            <Button
              kind="primary"
              refusal={nowhere ? 'Tick who gets them' : undefined}
              onPress={() => void start(of, { ...chosen, again })}
            >
              {`Deliver ${counted}`}
            </Button>
          </>
        ) : busy ? (
          <Button onPress={run.pause}>Pause, keep what is delivered</Button>
        ) : (
          <EndButtons run={run} onClose={close} />
        )
      }
    >
      {stage.name === 'ask' ? (
        <div className="dialog-body deliver-dialog">
          <PlacesPart photoIds={photoIds} chosen={chosen} onChange={change} />
          {exportJob === undefined && (
            <FormLine label="As">
              <PresetMenu label="Files made by" chosen={preset} onChoose={setPreset} />
            </FormLine>
          )}
          <FormLine label="Sent before">
            <span className="form-tick">
              <Tick
                label="Send again, and replace files of the same name there"
                state={again ? 'on' : 'off'}
                onPress={() => setAgain(!again)}
              />
              Send again, and replace files of the same name there
            </span>
          </FormLine>
          {stage.problem !== null && (
            <p className="form-problem" role="alert">
              {stage.problem}
            </p>
          )}
          <DeliveryQueue onResume={(job, retryFailed) => void run.resume(job, retryFailed)} />
        </div>
      ) : (
        <div className="dialog-body">
          <DeliveryProgress stage={stage} />
        </div>
      )}
    </DialogBox>
  )
}

// An export of the queue is delivered as a whole: its photos are not counted here.
function countPhotos(photos: number): string {
  if (photos === 0) return 'the export'
  return photos === 1 ? '1 photo' : `${photos.toLocaleString('en-GB')} photos`
}

function EndButtons({ run, onClose }: { readonly run: DeliveryRun; readonly onClose: () => void }) {
  const { stage, resume } = run
  if (stage.name !== 'ended') return null
  const { job, paused, result } = stage
  const failed = result?.failed.some(({ code }) => code !== 'nothing-to-do') === true
  return (
    <>
      {job !== null && paused !== null && <Button onPress={() => void resume(job, false)}>Go on</Button>}
      {job !== null && paused === null && failed && (
        <Button onPress={() => void resume(job, true)}>Retry failed</Button>
      )}
      <Button kind="primary" keys="Escape" autoFocus onPress={onClose}>
        Close
      </Button>
    </>
  )
}
