import { TriangleAlert } from 'lucide-react'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Strip } from '../ui/strip.tsx'

/** Over the work while the engine is away: what happened, what is safe, what Erratum is doing. Nothing while it answers or first starts. */
export function EngineStrip() {
  const { state, why } = useDesk((desk) => desk.engineStatus)
  const known = useDesk((desk) => desk.info !== null)
  const retry = useDesk((desk) => desk.engine.retry)
  if (state === 'ready' || (state === 'starting' && !known)) return null
  const gaveUp = state === 'given-up'
  return (
    <Strip
      kind="kill"
      alert
      glyph={<Icon of={TriangleAlert} />}
      action={gaveUp ? <Button onPress={() => retry()}>Start again</Button> : undefined}
    >
      <b className="strong">Engine stopped{why === '' ? '.' : `: ${why}.`}</b> Nothing is lost: photos and ledger are as
      they were, unsaved text stays here.{' '}
      {gaveUp ? 'It failed to start several times; Erratum has stopped trying.' : 'Starting again.'}
    </Strip>
  )
}
