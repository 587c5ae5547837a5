import { ChevronDown, ChevronLeft, ChevronUp } from 'lucide-react'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
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
  const place = index === undefined ? '' : `${(index + 1).toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`
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
        label="Photo before"
        title="Photo before  Alt ↑"
        refusal={previous ? undefined : 'This is the first photo'}
        onPress={() => goToNeighbour(store, previous)}
      />
      <Button
        kind="quiet"
        icon={ChevronDown}
        label="Photo after"
        title="Photo after  Alt ↓"
        refusal={next ? undefined : 'This is the last photo'}
        onPress={() => goToNeighbour(store, next)}
      />
      <span className="grow" />
      <Button className="wide-only" keys="Ctrl+J" onPress={() => openOverlay({ name: 'codes' })}>
        {files === 0 ? 'Codes' : `Code files, ${files}`}
      </Button>
      <Button keys="Alt+H" onPress={() => openScreen({ name: 'history', photoId })}>
        History
      </Button>
      {notice && (
        <Button keys="Alt+N" onPress={() => openScreen({ name: 'notice', notice: notice.notice, photoId })}>
          Notice
        </Button>
      )}
    </header>
  )
}
