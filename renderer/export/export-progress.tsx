import { ProgressBar } from '../ui/progress-bar.tsx'
import { ExportResultList } from './export-result.tsx'
import type { ExportStage } from './use-export.ts'

const nameEnd = (stage: Extract<ExportStage, { name: 'ended' }>): string => {
  const result = stage.step?.result
  const done = result?.done.length ?? stage.step?.done ?? 0
  if (stage.cancelled)
    return `Cancelled. ${done} finished ${done === 1 ? 'file stays' : 'files stay'}; the one under way left nothing behind.`
  const failed = result?.failed.length ?? 0
  return `${done} exported, each read back.${failed > 0 ? ` ${failed} not exported.` : ''}`
}

/** A running or ended export: bar, count, the file under way, then the list. */
export function ExportProgress({
  stage,
  total
}: {
  readonly stage: Exclude<ExportStage, { name: 'ask' }>
  readonly total: number
}) {
  const done = stage.step?.done ?? 0
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
