import { GitMerge, ShieldCheck } from 'lucide-react'
import type { Revision } from '../../shared/contract/history.ts'
import type { PlannedTurn, TurnPreview } from '../../shared/contract/history-turn.ts'
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
  const words = isUndone(change) ? `Change ${nameTarget(change)} is undone. Redo` : 'Undo'
  if (preview.photos.length === 0) return null
  if (mixed > 0) {
    const [only] = preview.photos
    return (
      <Strip
        kind="differs"
        glyph={<Icon of={GitMerge} />}
        action={
          <Button keys="c" onPress={props.onLook}>
            Look at {preview.photos.length === 1 ? 'it' : `all ${preview.photos.length}`}
          </Button>
        }
      >
        {only && preview.photos.length === 1 ? tellOne(only, preview.direction) : `${words} ${tellMixedTurn(counts)}.`}
      </Strip>
    )
  }
  const returned = change.kind !== 'undo' && isUndone(change) ? revision.revision : revision.revision - 1
  return (
    <Strip
      kind="ok"
      glyph={<Icon of={ShieldCheck} />}
      action={
        <span className="mono third wide-only" title={`SHA-256 of r${revision.revision}: ${revision.sha256}`}>
          sha-256 {revision.sha256.slice(0, 4)}…{revision.sha256.slice(-4)}
        </span>
      }
    >
      {words} {nameWhatReturns(change, returned)}.
    </Strip>
  )
}

function tellOne({ how, failure }: PlannedTurn, direction: TurnPreview['direction']): string {
  if (failure) return failure.message
  return how === 'conflict'
    ? `The photo was changed since, and not every field can be merged: ${direction} leaves those as they are.`
    : `The photo was changed since: ${direction} merges it, field by field.`
}
