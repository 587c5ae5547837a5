import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ChangeNumber, PhotoId } from '../../shared/contract/identifiers.ts'
import { phrase } from '../messages/phrase.ts'
import { screenNames } from '../state/screen-names.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { Segments } from '../ui/segments.tsx'
import { AsOfField } from './as-of-field.tsx'

/** The views of the history: one photo, one change over its photos, or all that ever was. */
export type HistoryView = 'photo' | 'change' | 'search'

/** The top bar of the history: back, what is shown, the moment asked for, the three views, the report. */
export function HistoryBar(props: {
  readonly title: ReactNode
  readonly aside: string
  readonly view: HistoryView
  readonly photoId: PhotoId | undefined
  readonly change: ChangeNumber | undefined
  /** Absent where a view has no moment to ask for. */
  readonly asOf?: { readonly moment: Date | null; readonly onChange: (moment: Date | null) => void }
  readonly onReport: () => void
}) {
  const { view, photoId, change, asOf } = props
  const goBack = useDesk((desk) => desk.goBack)
  const openScreen = useDesk((desk) => desk.openScreen)
  const back = useDesk(({ earlier }) => screenNames[earlier.at(-1)?.name ?? 'sheet'])
  const segments = [
    ...(photoId === undefined ? [] : [{ key: 'photo' as const, label: phrase('history.photo') }]),
    ...(change === undefined
      ? []
      : [{ key: 'change' as const, label: phrase('history.change-numbered', { change }), keys: 'c' }]),
    { key: 'search' as const, label: phrase('history.search'), keys: '/' }
  ]
  const show = (chosen: HistoryView): void => {
    if (chosen === view) return
    if (chosen === 'photo' && photoId !== undefined) openScreen({ name: 'history', photoId })
    else if (chosen === 'change' && change !== undefined) openScreen({ name: 'change', change, photoId })
    else if (chosen === 'search') openScreen({ name: 'history-search', photoId, change })
  }
  return (
    <header className="bar history-bar">
      <Button kind="quiet" icon={ChevronLeft} keys="Escape" onPress={() => goBack()}>
        {back}
      </Button>
      <span className="bar-divider" />
      <h1 className="title cut">{props.title}</h1>
      <span className="third wide-only cut">{props.aside}</span>
      <span className="grow" />
      {asOf && (
        <>
          <AsOfField asOf={asOf.moment} onAsOf={asOf.onChange} />
          <Button
            keys="0"
            refusal={asOf.moment === null ? phrase('history.is-now') : undefined}
            onPress={() => asOf.onChange(null)}
          >
            {phrase('history.now')}
          </Button>
          <span className="bar-divider" />
        </>
      )}
      <Segments label={phrase('history.view')} segments={segments} chosen={view} onChoose={show} />
      <Button className="wide-only" keys="p" onPress={props.onReport}>
        {phrase('history.report')}
      </Button>
    </header>
  )
}
