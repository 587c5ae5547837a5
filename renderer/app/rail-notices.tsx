import type { LucideIcon } from 'lucide-react'
import { CheckCheck, CircleAlert, Hourglass, ListChecks } from 'lucide-react'
import type { ReactNode } from 'react'
import { phrase } from '../messages/phrase.ts'
import { groupWords } from '../notices/board/group-words.ts'
import { useBoardCounts } from '../notices/board/use-board-counts.ts'
import type { NoticeGroup } from '../state/screen.ts'
import { useDesk } from '../state/use-desk.ts'
import { Badge } from '../ui/badge.tsx'
import { KeyCap } from '../ui/key-cap.tsx'
import { RailItem } from './rail-item.tsx'

const groups: readonly {
  readonly group: NoticeGroup
  readonly glyph: LucideIcon | { readonly badge: ReactNode }
}[] = [
  { group: 'kills', glyph: { badge: <Badge kind="K" name={phrase('app.kills-and-withdrawals')} /> } },
  { group: 'needYou', glyph: CircleAlert },
  { group: 'valuesUnknown', glyph: Hourglass },
  { group: 'openDuties', glyph: ListChecks },
  { group: 'closedToday', glyph: CheckCheck }
]

/** Notices by what they ask of a person. */
export function RailNotices() {
  const screen = useDesk((desk) => desk.screen)
  const counts = useBoardCounts()
  const openScreen = useDesk((desk) => desk.openScreen)
  return (
    <section aria-label={phrase('app.notices')}>
      <h2 className="rail-head">
        {phrase('app.notices')}
        <span className="grow" />
        <KeyCap keys="n" />
      </h2>
      {groups.map(({ group, glyph }) => (
        <RailItem
          key={group}
          glyph={glyph}
          label={groupWords[group].title}
          count={counts?.[group]}
          on={screen.name === 'notices' && screen.group === group}
          onPress={() => openScreen({ name: 'notices', group })}
        />
      ))}
    </section>
  )
}
