import { useMemo, useState } from 'react'
import type { Notice } from '../../shared/contract/notice.ts'
import { StatusFacts } from '../app/status-facts.tsx'
import type { NoticeGroup } from '../state/screen.ts'
import { useDesk } from '../state/use-desk.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { groupHeads, isInGroup } from './group-notices.ts'
import { NoticeRow } from './notice-row.tsx'
import { PasteNotice } from './paste-notice.tsx'
import { useListCommands } from './use-list-commands.ts'
import './notice-list.css'

const noNotices: readonly Notice[] = []

/** The notices of one group of the rail, newest first, and the place to paste a new one. */
export function NoticeList({ group }: { readonly group: NoticeGroup }) {
  const notices = useDesk((desk) => desk.notices) ?? noNotices
  const openScreen = useDesk((desk) => desk.openScreen)
  const [cursor, setCursor] = useState(0)
  const [pasting, setPasting] = useState(false)
  const shown = useMemo(() => notices.filter((notice) => isInGroup(notice, group)), [notices, group])
  const at = Math.min(cursor, Math.max(0, shown.length - 1))
  const open = (notice: Notice) => openScreen({ name: 'notice', notice: notice.number })
  useListCommands({ shown, at, setCursor, open, paste: () => setPasting(true) })
  const head = groupHeads[group]
  return (
    <main className="notice-list" aria-label={head.title}>
      <header className="bar">
        <h1 className="title">{head.title}</h1>
        <span className="third figures">{shown.length}</span>
        <span className="grow" />
        <PasteNotice open={pasting} onOpen={() => setPasting(true)} onClose={() => setPasting(false)} onTaken={open} />
      </header>
      {shown.length === 0 ? (
        <EmptyState head={head.empty}>
          <p>
            Notices in captions, headlines, titles and instructions are found when photos are read. Others can be
            pasted.
          </p>
        </EmptyState>
      ) : (
        <div className="notice-list-rows" role="grid" aria-label={head.title}>
          {shown.map((notice, index) => (
            <NoticeRow
              key={notice.number}
              notice={notice}
              current={index === at}
              onPoint={() => setCursor(index)}
              onOpen={() => open(notice)}
            />
          ))}
        </div>
      )}
      <StatusFacts>
        <span className="figures">
          <b>{notices.length}</b> notices in all
        </span>
      </StatusFacts>
    </main>
  )
}
