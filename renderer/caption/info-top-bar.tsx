import { ChevronDown, ChevronLeft, ChevronUp } from 'lucide-react'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { phrase } from '../messages/phrase.ts'
import { screenNames } from '../state/screen-names.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { MiddleCut } from '../ui/middle-cut.tsx'
import { goToNeighbour, useNeighbours } from './use-neighbours.ts'

/** The top bar: back, the photo and its place in the sheet, its history and notice. */
export function InfoTopBar({ photoId }: { readonly photoId: PhotoId }) {
  const store = useDeskStore()
  const back = useDesk(({ earlier }) => screenNames[earlier.at(-1)?.name ?? 'sheet'])
  const detail = useDesk((desk) => desk.details.get(photoId)?.detail)
  const { index, total, previous, next, photo } = useNeighbours(photoId)
  const files = useDesk((desk) => desk.codeFiles.length)
  const { goBack, openScreen, openOverlay } = store.getState()
  const shown = photo ?? detail
  const notice = shown?.notices[0]
  const place = index === undefined ? '' : phrase('caption.place', { place: index + 1, total })
  return (
    <header className="bar info-top">
      <Button kind="quiet" icon={ChevronLeft} keys="Escape" onPress={goBack}>
        {back}
      </Button>
      <span className="bar-divider" />
      <h1 className="title info-name">
        <MiddleCut name={shown?.fileName ?? ''} />
      </h1>
      <span className="second figures">{[shown?.agency, place].filter(Boolean).join(', ')}</span>
      <Button
        kind="quiet"
        icon={ChevronUp}
        label={phrase('caption.photo-before')}
        title={phrase('caption.photo-before-hint')}
        refusal={previous ? undefined : phrase('caption.first-photo')}
        onPress={() => goToNeighbour(store, previous)}
      />
      <Button
        kind="quiet"
        icon={ChevronDown}
        label={phrase('caption.photo-after')}
        title={phrase('caption.photo-after-hint')}
        refusal={next ? undefined : phrase('caption.last-photo')}
        onPress={() => goToNeighbour(store, next)}
      />
      <span className="grow" />
      <Button className="wide-only" keys="Ctrl+J" onPress={() => openOverlay({ name: 'codes' })}>
        {files === 0 ? phrase('caption.codes') : phrase('caption.codes-of-files', { count: files })}
      </Button>
      <Button keys="Alt+H" onPress={() => openScreen({ name: 'history', photoId })}>
        {phrase('caption.history')}
      </Button>
      {notice && (
        <Button keys="Alt+N" onPress={() => openScreen({ name: 'notice', notice: notice.notice, photoId })}>
          {phrase('caption.notice')}
        </Button>
      )}
    </header>
  )
}
