import { Redo2, Undo2 } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { StatusFacts } from '../app/status-facts.tsx'
import type { HeldDetail } from '../state/details-slice.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { Segments } from '../ui/segments.tsx'
import { compareRevisions } from './compare-revisions.ts'
import { isUndone, nameRevision, nameTarget } from './name-revision.ts'
import { RevisionChanges } from './revision-changes.tsx'
import { RevisionList } from './revision-list.tsx'
import { TruthTable } from './truth-table.tsx'
import { TurnBackStrip } from './turn-back-strip.tsx'
import { useHistoryCommands } from './use-history-commands.ts'
import { useTurnBack } from './use-turn-back.ts'
import { useTurnedBack } from './use-turned-back.ts'

/** The history of a photo that has been read: revisions left, what changed in the centre, the truth below. */
export function HistoryWork({ held }: { readonly held: HeldDetail }) {
  const { detail, revisions: oldestFirst } = held
  const openScreen = useDesk((desk) => desk.openScreen)
  const revisions = useMemo(() => [...oldestFirst].reverse(), [oldestFirst])
  const newest = revisions[0]?.revision ?? 1
  const [chosen, setChosen] = useState<number | null>(null)
  const [base, setBase] = useState<number | null>(null)
  const [differingOnly, setDifferingOnly] = useState(false)
  const shown = chosen ?? newest
  const against = base ?? Math.max(1, shown - 1)
  const revision = oldestFirst.find((one) => one.revision === shown)
  const turnedBack = useTurnedBack(oldestFirst)
  const turnBack = useTurnBack(revision?.change ?? null, newest)
  const { change } = turnBack

  const move = useCallback((by: number) => setChosen(Math.min(newest, Math.max(1, shown - by))), [newest, shown])
  const compare = useCallback(() => setBase((now) => (now === shown ? null : shown)), [shown])
  const info = useCallback(() => openScreen({ name: 'info', photoId: detail.id }), [detail.id, openScreen])
  const none = turnBack.working
    ? 'The files are being written'
    : change === null
      ? 'This revision was not made by a change'
      : undefined
  const undone = change !== null && isUndone(change)
  const target = change === null ? 0 : nameTarget(change)
  const undoRefusal = none ?? (undone ? `Change ${target} is undone already` : undefined)
  const redoRefusal = none ?? (undone ? undefined : `Change ${target} is in force`)
  useHistoryCommands({ move, compare, turnBack, undoRefusal, redoRefusal, info })

  if (!revision) return null
  const title = nameRevision(revision, revision.change === null ? null : (turnedBack.get(revision.change) ?? null))
  const differing = detail.differs
  return (
    <div className="photo-history-work">
      <RevisionList
        photo={detail}
        revisions={revisions}
        shown={shown}
        against={against}
        turnedBack={turnedBack}
        onShow={setChosen}
      />
      <main className="history-main" aria-label="What changed">
        <div className="bar">
          <h2 className="strong figures">{shown === 1 ? 'r1' : `r${against} to r${shown}`}</h2>
          <span className="third cut">
            {title}, by {revision.by}
          </span>
          <span className="grow" />
          {change !== null &&
            (undone ? (
              <Button icon={Redo2} keys="Ctrl+Shift+Z" refusal={redoRefusal} onPress={() => void turnBack.redo()}>
                Redo change {target}
              </Button>
            ) : (
              <Button icon={Undo2} keys="Ctrl+Z" refusal={undoRefusal} onPress={() => void turnBack.undo()}>
                Undo change {target}
              </Button>
            ))}
        </div>
        <TurnBackStrip revision={revision} turnBack={turnBack} />
        <RevisionChanges
          fields={compareRevisions(oldestFirst, against, shown)}
          nothing={shown === 1 ? 'The photo as the desk first saw it.' : 'No field differs between these two.'}
        />
        <div className="bar history-truth-bar">
          <h2 className="strong">Truth now</h2>
          <span className="third">
            {differing === 0
              ? 'all copies agree'
              : `${differing} ${differing === 1 ? 'field differs' : 'fields differ'} between copies`}
          </span>
          <span className="grow" />
          <Segments
            label="Fields"
            segments={[
              { key: 'all', label: 'All fields' },
              { key: 'differing', label: `Differing ${differing}` }
            ]}
            chosen={differingOnly ? 'differing' : 'all'}
            onChoose={(key) => setDifferingOnly(key === 'differing')}
          />
        </div>
        <TruthTable photo={detail} differingOnly={differingOnly} />
      </main>
      <StatusFacts>
        <span className="figures">
          <b>{revisions.length}</b> revisions, each with its bytes in the vault or in the file
        </span>
      </StatusFacts>
    </div>
  )
}
