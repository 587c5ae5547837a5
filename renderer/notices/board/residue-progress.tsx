import type { ResidueRun } from '../../state/board-slice.ts'
import { useDesk } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import './residue-part.css'

/** How far a search for what is left has come, and the way to give it up. */
export function ResidueProgress({ run }: { readonly run: ResidueRun }) {
  const stop = useDesk((desk) => desk.stopResidue)
  return (
    <div className="residue-run">
      <ProgressBar label="Searching for what is left" done={run.done} total={run.total} />
      <span className="third figures">
        {run.done.toLocaleString('en-GB')} of {run.total.toLocaleString('en-GB')} files
      </span>
      <Button onPress={stop}>Stop</Button>
    </div>
  )
}
