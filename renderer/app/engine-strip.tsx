import { TriangleAlert } from 'lucide-react'
import { phrase } from '../messages/phrase.ts'
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
      action={gaveUp ? <Button onPress={() => retry()}>{phrase('app.start-again')}</Button> : undefined}
    >
      <b className="strong">{why === '' ? phrase('app.engine-away') : phrase('app.engine-away-why', { why })}</b>{' '}
      {phrase('app.nothing-lost')} {gaveUp ? phrase('app.engine-gave-up') : phrase('app.engine-starting-again')}
    </Strip>
  )
}
