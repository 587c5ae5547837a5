import { useCallback, useMemo, useState } from 'react'
import { StatusFacts } from '../app/status-facts.tsx'
import { spokenLanguage } from '../messages/language.ts'
import { phrase } from '../messages/phrase.ts'
import { PhraseText } from '../messages/phrase-text.tsx'
import type { HeldDetail } from '../state/details-slice.ts'
import { useDesk } from '../state/use-desk.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { BlamePart } from './blame/blame-part.tsx'
import { compareRevisions } from './compare-revisions.ts'
import { ComparisonBar } from './comparison-bar.tsx'
import { nameTarget } from './name-revision.ts'
import { RestoreQuestion } from './restore-question.tsx'
import { RevisionChanges } from './revision-changes.tsx'
import { RevisionList } from './revision-list.tsx'
import { RevisionNote } from './revision-note.tsx'
import { tellBytes } from './tell-bytes.ts'
import { TruthPart } from './truth-part.tsx'
import { TurnBackStrip } from './turn-back-strip.tsx'
import { useChange } from './use-change.ts'
import { useHistoryCommands } from './use-history-commands.ts'
import { useRevisionState } from './use-revision-state.ts'
import type { TimeLine } from './use-time-line.ts'

/** The history of a photo that has been read: revisions left, what changed or who brought each word in the centre, the truth at that revision below. */
export function HistoryWork({ held, timeLine }: { readonly held: HeldDetail; readonly timeLine: TimeLine }) {
  const { detail, revisions: oldestFirst } = held
  const openScreen = useDesk((desk) => desk.openScreen)
  const [blaming, setBlaming] = useState(false)
  const [restoring, setRestoring] = useState(false)
  const [differingOnly, setDifferingOnly] = useState(false)
  const revisions = useMemo(() => [...oldestFirst].reverse(), [oldestFirst])
  const newest = revisions[0]?.revision ?? 1
  const { shown, against } = timeLine
  const revision = oldestFirst.find((one) => one.revision === shown)
  const next = oldestFirst.find((one) => one.revision === (shown ?? 0) + 1)
  const change = useChange(revision?.change ?? null, newest)
  const reading = useRevisionState(detail.id, shown)
  const number = change.change === null ? undefined : nameTarget(change.change)
  const look = useCallback(() => {
    if (number !== undefined) openScreen({ name: 'change', change: number, photoId: detail.id })
  }, [openScreen, number, detail.id])
  const restore = useCallback(() => setRestoring(true), [])
  const toggleBlame = useCallback(() => setBlaming((now) => !now), [])
  const toggleDiffering = useCallback(() => setDifferingOnly((now) => !now), [])
  const commands = useHistoryCommands({
    detail,
    timeLine,
    change,
    newest,
    look,
    restore,
    toggleBlame,
    toggleDiffering
  })

  return (
    <div className="photo-history-work">
      <RevisionList photo={detail} revisions={revisions} timeLine={timeLine} />
      <main className="history-main" aria-label={phrase('history.what-changed')}>
        {revision ? (
          <>
            <ComparisonBar
              revision={revision}
              against={against}
              blaming={blaming}
              change={change.change}
              commands={commands}
              onBlame={toggleBlame}
            />
            {!blaming && <TurnBackStrip revision={revision} shown={change} onLook={look} />}
            {blaming ? (
              <BlamePart photoId={detail.id} revisions={oldestFirst} revision={revision.revision} />
            ) : (
              <div className="history-centre">
                <RevisionChanges
                  fields={compareRevisions(oldestFirst, against, revision.revision)}
                  nothing={
                    revision.revision === 1 && against === 1
                      ? phrase('history.as-first-seen')
                      : phrase('history.no-difference')
                  }
                />
                <RevisionNote revision={revision} until={next?.at ?? null} />
              </div>
            )}
            <TruthPart
              reading={reading}
              newest={newest}
              differingOnly={differingOnly}
              onDifferingOnly={setDifferingOnly}
              reconcile={commands.reconcile}
            />
          </>
        ) : (
          <EmptyState head={phrase('history.not-seen-then')}>
            <p>
              {phrase('history.first-revision-of', {
                moment: new Date(oldestFirst[0]?.at ?? '').toLocaleString(spokenLanguage().locale)
              })}
            </p>
          </EmptyState>
        )}
      </main>
      {restoring && reading.state && reading.state.revision.revision === shown && (
        <RestoreQuestion state={reading.state} revisions={oldestFirst} onClose={() => setRestoring(false)} />
      )}
      <StatusFacts>
        <span className="figures">
          <PhraseText of="history.revisions-told" with={{ count: revisions.length }} />
        </span>
        {reading.state && <span className="figures">{tellBytes(reading.state, newest)}</span>}
      </StatusFacts>
    </div>
  )
}
