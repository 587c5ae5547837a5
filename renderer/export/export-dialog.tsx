import { useEffect, useState } from 'react'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { formatBytes } from '../../shared/formats/format-bytes.ts'
import type { ChosenPlaces } from '../delivery/places-part.tsx'
import { PlacesPart } from '../delivery/places-part.tsx'
import { usePlaces } from '../delivery/use-places.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { DialogBox } from '../ui/dialog-box.tsx'
import { ExportProgress } from './export-progress.tsx'
import { ExportSetup } from './export-setup.tsx'
import { FirstResult } from './first-result.tsx'
import { JobList } from './job-list.tsx'
import { RefusedPhotos } from './refused-photos.tsx'
import { recallFolder, rememberFolder } from './remember-folder.ts'
import { useExport } from './use-export.ts'
import { useJobs } from './use-jobs.ts'
import { usePresetDraft } from './use-preset-draft.ts'
import type { PreviewState } from './use-preview.ts'
import { usePreview } from './use-preview.ts'
import { useRefusals } from './use-refusals.ts'
import './export-dialog.css'

const namePhotos = (count: number): string => `${count.toLocaleString('en-GB')} ${count === 1 ? 'photo' : 'photos'}`

/** Exports photos: presets with their editor, the first result, then progress with pause, and what became of each. */
export function ExportDialog({ photoIds }: { readonly photoIds: readonly PhotoId[] }) {
  const close = useDesk((desk) => desk.closeOverlay)
  const run = useExport()
  const jobs = useJobs()
  const places = usePlaces(photoIds, false)
  const draft = usePresetDraft(run)
  const [folder, setFolder] = useState(recallFolder)
  const refusals = useRefusals(photoIds)
  const leaving = photoIds.length - (refusals?.refused.length ?? 0)
  const preview = usePreview(refusals?.first, draft.shown)
  const { stage } = run
  const start = () => {
    rememberFolder(folder.trim())
    void run.start(draft.chosen, folder.trim(), photoIds)
  }
  const refusal =
    folder.trim() === ''
      ? 'Say which folder the pictures go to'
      : draft.draft !== null
        ? 'Save the preset first, or leave it as it was'
        : draft.chosen === ''
          ? 'No preset is known'
          : leaving === 0
            ? 'Every photo is refused'
            : undefined
  return (
    <DialogBox
      title={`Export ${namePhotos(photoIds.length)}`}
      width={stage.name === 'ask' ? 1120 : 560}
      busy={stage.name === 'running'}
      onClose={close}
      footer={
        stage.name === 'running' ? (
          <Button onPress={run.cancel}>Pause, keep finished files</Button>
        ) : stage.name === 'ended' ? (
          <EndButtons run={run} photoIds={photoIds} places={places.chosen} onClose={close} />
        ) : (
          <>
            <span className="grow second">{tellEstimate(preview, leaving)}</span>
            <Button keys="Escape" onPress={close}>
              Leave
            </Button>
            <Button kind="primary" refusal={refusal} onPress={start}>
              Export {namePhotos(leaving)}
            </Button>
          </>
        )
      }
    >
      {stage.name === 'ask' ? (
        <div className="dialog-body export-dialog">
          <div className="export-left">
            <ExportSetup
              presets={run.presets}
              chosen={draft.chosen}
              draft={draft.draft}
              folder={folder}
              problem={draft.problem ?? stage.problem}
              work={{ ...draft, setFolder }}
            />
            <details className="export-deliver">
              <summary>{tellPlaces(places.chosen)}</summary>
              <PlacesPart photoIds={photoIds} chosen={places.chosen} onChange={places.change} />
            </details>
            <RefusedPhotos refused={refusals?.refused ?? []} />
            <JobList work={jobs} onResume={(job, retryFailed) => void run.resume(job, retryFailed)} />
          </div>
          <FirstResult state={preview} photoId={refusals?.first} />
        </div>
      ) : (
        <div className="dialog-body">
          <ExportProgress stage={stage} total={photoIds.length} />
        </div>
      )}
    </DialogBox>
  )
}

function EndButtons(props: {
  readonly run: ReturnType<typeof useExport>
  readonly photoIds: readonly PhotoId[]
  readonly places: ChosenPlaces
  readonly onClose: () => void
}) {
  const { run, photoIds, places, onClose } = props
  const host = useDesk((desk) => desk.engine.host)
  const openOverlay = useDesk((desk) => desk.openOverlay)
  const { stage, resume } = run
  const step = stage.name === 'ended' ? stage.step : null
  const first = step?.result?.done[0]
  const failed = step?.result?.failed.length ?? 0
  const stopped = stage.name === 'ended' && stage.cancelled
  const job = !stopped && first ? step?.job : undefined
  const wanted = places.recipients.length + places.destinations.length > 0
  useEffect(() => {
    if (job !== undefined && wanted) openOverlay({ name: 'deliver', photoIds, exportJob: job, places })
  }, [job, wanted, places, photoIds, openOverlay])
  return (
    <>
      {step && stopped && <Button onPress={() => void resume(step.job, false)}>Go on</Button>}
      {step && !stopped && failed > 0 && <Button onPress={() => void resume(step.job, true)}>Retry failed</Button>}
      {job !== undefined && (
        <Button onPress={() => openOverlay({ name: 'deliver', photoIds, exportJob: job })}>Deliver…</Button>
      )}
      {host && first && <Button onPress={() => host.showInFolder(first.to)}>Show in folder</Button>}
      <Button kind="primary" keys="Escape" autoFocus onPress={onClose}>
        Close
      </Button>
    </>
  )
}

function tellPlaces({ recipients, destinations }: ChosenPlaces): string {
  const count = recipients.length + destinations.length
  if (count === 0) return 'Then deliver to nobody'
  return count === 1 ? 'Then deliver to 1 place' : `Then deliver to ${count} places`
}

// The first photo stands for the others; a batch of very different ones is only told roughly.
function tellEstimate(preview: PreviewState, photos: number): string {
  if (preview.name !== 'made') return ''
  const { size, millisecondsEach } = preview.preview
  const seconds = Math.max(1, Math.round((millisecondsEach * photos) / 1000))
  const time = seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
  return `about ${formatBytes(size * photos)}, ${time}`
}
