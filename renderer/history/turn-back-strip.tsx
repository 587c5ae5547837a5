import { GitMerge, ShieldCheck } from 'lucide-react'
import type { Revision } from '../../shared/contract/history.ts'
import type { PlannedTurn, TurnPreview } from '../../shared/contract/history-turn.ts'
import { phrase } from '../messages/phrase.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Strip } from '../ui/strip.tsx'
import { countTurn, tellMixedTurn } from './count-turn.ts'
import { isUndone, nameTarget, nameWhatReturns } from './name-revision.ts'
import type { ShownChange } from './use-change.ts'

/** Says exactly what undo or redo gives back, before anyone presses it: the exact bytes, or what has to be merged. */
export function TurnBackStrip(props: {
  readonly revision: Revision
  readonly shown: ShownChange
  readonly onLook: () => void
}) {
  const { revision, shown } = props
  const { change, preview } = shown
  if (change === null || preview === null || revision.change !== change.change) return null
  const counts = countTurn(preview)
  const mixed = counts.merged + counts.conflict + counts.refused
  const tell = (effects: string): string =>
    isUndone(change)
      ? phrase('history.redo-told', { change: nameTarget(change), effects })
      : phrase('history.undo-told', { effects })
  if (preview.photos.length === 0) return null
  if (mixed > 0) {
    const [only] = preview.photos
    return (
      <Strip
        kind="differs"
        glyph={<Icon of={GitMerge} />}
        action={
          <Button keys="c" onPress={props.onLook}>
            {preview.photos.length === 1
              ? phrase('history.look-at-it')
              : phrase('history.look-at-all', { count: preview.photos.length })}
          </Button>
        }
      >
        {only && preview.photos.length === 1 ? tellOne(only, preview.direction) : tell(tellMixedTurn(counts))}
      </Strip>
    )
  }
  const returned = change.kind !== 'undo' && isUndone(change) ? revision.revision : revision.revision - 1
  return (
    <Strip
      kind="ok"
      glyph={<Icon of={ShieldCheck} />}
      action={
        <span
          className="mono third wide-only"
          title={phrase('history.sha', { revision: revision.revision, hash: revision.sha256 })}
        >
          {phrase('history.sha-short', { head: revision.sha256.slice(0, 4), tail: revision.sha256.slice(-4) })}
        </span>
      }
    >
      {tell(nameWhatReturns(change, returned))}
    </Strip>
  )
}

function tellOne({ how, failure }: PlannedTurn, direction: TurnPreview['direction']): string {
  if (failure) return failure.message
  return how === 'conflict'
    ? phrase('history.changed-conflict', { direction })
    : phrase('history.changed-merged', { direction })
}
