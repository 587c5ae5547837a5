import { ChevronLeft } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { StatusFacts } from '../app/status-facts.tsx'
import { useMarkCommands } from '../marks/use-mark-commands.ts'
import { phrase } from '../messages/phrase.ts'
import { PhraseText } from '../messages/phrase-text.tsx'
import { findShown } from '../state/find-shown.ts'
import { screenNames } from '../state/screen-names.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { KeyHint } from '../ui/key-cap.tsx'
import { wholePicture } from '../ui/zoom.ts'
import { ComparePane } from './compare-pane.tsx'
import './compare-screen.css'
import { useCompareCommands } from './use-compare-commands.ts'

/** Two to four photos side by side. One is at hand: arrows go on, marks go to it, X takes it out; zooming shows the same place of all. */
export function CompareScreen({ photoIds }: { readonly photoIds: readonly PhotoId[] }) {
  const store = useDeskStore()
  const goBack = useDesk((desk) => desk.goBack)
  const back = useDesk(({ earlier }) => screenNames[earlier.at(-1)?.name ?? 'sheet'])
  const [at, setAt] = useState(0)
  const [zoom, setZoom] = useState(wholePicture)
  const current = Math.min(at, photoIds.length - 1)
  const photoId = photoIds[current]
  useCompareCommands({ photoIds, current, zoom, onMove: setAt, onZoom: setZoom })
  const target = useMemo(
    () => ({
      refusal: photoId === undefined ? phrase('compare.no-photo') : undefined,
      photoIds: () => (photoId === undefined ? [] : [photoId]),
      tagged: () => photoId !== undefined && findShown(store.getState(), photoId)?.tagged === true
    }),
    [store, photoId]
  )
  useMarkCommands(target)
  return (
    <div className="compare">
      <header className="bar">
        <Button kind="quiet" icon={ChevronLeft} keys="Escape" onPress={() => goBack()}>
          {back}
        </Button>
        <span className="bar-divider" />
        <h1 className="title">{phrase('compare.title', { count: photoIds.length })}</h1>
        <span className="grow" />
        <KeyHint keys="ArrowRight">{phrase('compare.hint-next')}</KeyHint>
        <KeyHint keys="z">{zoom.on ? phrase('compare.hint-whole') : phrase('compare.hint-full')}</KeyHint>
        <KeyHint keys="x">{phrase('compare.hint-take-out')}</KeyHint>
      </header>
      <main className={`compare-panes of-${photoIds.length}`} aria-label={phrase('compare.side-by-side')}>
        {photoIds.map((id, index) => (
          <ComparePane
            key={id}
            photoId={id}
            active={index === current}
            zoom={zoom}
            onZoom={setZoom}
            onActivate={() => setAt(index)}
          />
        ))}
      </main>
      <StatusFacts>
        <span className="figures">
          <PhraseText of="compare.at-hand" with={{ at: current + 1, count: photoIds.length }} />
        </span>
      </StatusFacts>
    </div>
  )
}
