import { ShieldCheck } from 'lucide-react'
import type { Revision } from '../../shared/contract/history.ts'
import { Icon } from '../ui/icon.tsx'
import { Strip } from '../ui/strip.tsx'
import { isUndone, nameTarget, nameWhatReturns } from './name-revision.ts'
import type { TurnBack } from './use-turn-back.ts'

/** Says exactly what undo or redo gives back, before anyone presses it. */
export function TurnBackStrip({ revision, turnBack }: { readonly revision: Revision; readonly turnBack: TurnBack }) {
  const { change } = turnBack
  if (change === null || revision.change !== change.change) return null
  const words = isUndone(change) ? `Change ${nameTarget(change)} is undone. Redo` : 'Undo'
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
