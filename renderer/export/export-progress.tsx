import { ProgressBar } from '../ui/progress-bar.tsx'
import { ExportResultList } from './export-result.tsx'
import { tellSecondsLeft } from './tell-seconds-left.ts'
import type { ExportStage } from './use-export.ts'

const nameEnd = (stage: Extract<ExportStage, { name: 'ended' }>): string => {
  const result = stage.step?.result
  const done = result?.done.length ?? stage.step?.done ?? 0
  if (stage.cancelled)
    return `Paused. ${done} finished ${done === 1 ? 'file stays' : 'files stay'}; those under way left nothing behind. Going on does nothing twice.`
  const failed = result?.failed.length ?? 0
  return `${done} exported, each read back.${failed > 0 ? ` ${failed} not exported.` : ''}`
}

/** A running or ended export: bar, count, the file under way, then the list. */
export function ExportProgress(props: {
  readonly stage: Exclude<ExportStage, { name: 'ask' }>
  readonly total: number
}) {
  const { stage } = props
  const done = stage.step?.done ?? 0
  // A job that goes on may have other photos than were chosen now.
  const total = stage.step?.total ?? props.total
  return (
    <div className="export-progress">
      <ProgressBar
        label="Export"
        done={done}
        total={total}
        state={stage.name === 'running' ? 'running' : stage.cancelled ? 'paused' : 'done'}
      />
      <p className="figures" aria-live="polite">
        {stage.name === 'running' ? (
          <>
            <span className="strong">
              {done} of {total}
            </span>{' '}
            {tellSecondsLeft(stage.step?.secondsLeft ?? null)}{' '}
            <span className="second">{stage.step?.current ?? ''}</span>
          </>
        ) : (
          nameEnd(stage)
        )}
      </p>
      {stage.name === 'ended' && stage.step?.result && <ExportResultList result={stage.step.result} />}
    </div>
  )
}
