import { PanelRight } from 'lucide-react'
import { isNarrow } from '../../app/is-narrow.ts'
import type { NoticeGroup } from '../../state/screen.ts'
import { useDesk } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { Segments } from '../../ui/segments.tsx'
import { Toggle } from '../../ui/toggle.tsx'
import type { BoardCounts } from './count-board.ts'
import { groupWords } from './group-words.ts'

const segments = ['open', 'kills', 'overdue', 'valuesUnknown'] as const

/** The bar of the board: which notices are on it, the next overdue one, and the way to hand one in. A list of the rail stands as a filter to clear. */
export function BoardBar(props: {
  readonly group: NoticeGroup
  readonly counts: BoardCounts
  readonly onOverdue: () => void
  readonly onPaste: () => void
}) {
  const { group, counts } = props
  const openScreen = useDesk((desk) => desk.openScreen)
  const toggle = useDesk((desk) => desk.toggleInspector)
  const drawer = useDesk((desk) => desk.drawerOpen)
  const inspectorOpen = useDesk((desk) => desk.inspectorOpen)
  const show = (chosen: NoticeGroup) => openScreen({ name: 'notices', group: chosen })
  const own = group === 'closed' || segments.some((segment) => segment === group)
  return (
    <header className="bar">
      <h1 className="title">Notices</h1>
      <Segments<NoticeGroup>
        label="Show"
        segments={[
          ...segments.map((key) => ({ key, label: `${groupWords[key].title} ${counts[key].toLocaleString('en-GB')}` })),
          { key: 'closed', label: 'Closed' }
        ]}
        chosen={group}
        onChoose={show}
      />
      {!own && <Toggle name={groupWords[group].title} count={counts[group]} on onPress={() => show('open')} />}
      <span className="grow" />
      <Button keys="o" onPress={props.onOverdue}>
        Next overdue
      </Button>
      <Button keys="Ctrl+V" className="wide-only" onPress={props.onPaste}>
        Paste a notice
      </Button>
      <span className={inspectorOpen ? 'narrow-only' : ''}>
        <Button
          icon={PanelRight}
          label="Show the notice"
          title="Notice  ]"
          expanded={drawer}
          onPress={() => toggle(isNarrow())}
        />
      </span>
    </header>
  )
}
