import type { LucideIcon } from 'lucide-react'
import { CheckCheck, CircleAlert, Hourglass } from 'lucide-react'
import type { ReactNode } from 'react'
import type { NoticeGroup } from '../state/screen.ts'
import { useDesk } from '../state/use-desk.ts'
import { Badge } from '../ui/badge.tsx'
import { KeyCap } from '../ui/key-cap.tsx'
import { RailItem } from './rail-item.tsx'

const groups: readonly {
  readonly group: NoticeGroup
  readonly label: string
  readonly glyph: LucideIcon | { readonly badge: ReactNode }
}[] = [
  { group: 'kills', label: 'Kills', glyph: { badge: <Badge kind="K" name="Kills and withdrawals" /> } },
  { group: 'needYou', label: 'Need you', glyph: CircleAlert },
  { group: 'valuesUnknown', label: 'Values unknown', glyph: Hourglass },
  { group: 'applied', label: 'Applied', glyph: CheckCheck }
]

/** Notices by what they ask of a person. */
export function RailNotices() {
  const screen = useDesk((desk) => desk.screen)
  const counts = useDesk((desk) => desk.info?.openNotices)
  const openScreen = useDesk((desk) => desk.openScreen)
  return (
    <section aria-label="Notices">
      <h2 className="rail-head">
        Notices
        <span className="grow" />
        <KeyCap keys="n" />
      </h2>
      {groups.map(({ group, label, glyph }) => (
        <RailItem
          key={group}
          glyph={glyph}
          label={label}
          count={counts?.[group]}
          on={screen.name === 'notices' && screen.group === group}
          onPress={() => openScreen({ name: 'notices', group })}
        />
      ))}
    </section>
  )
}
