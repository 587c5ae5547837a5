import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Notice } from '../../../shared/contract/notice.ts'
import { StatusFacts } from '../../app/status-facts.tsx'
import type { NoticeGroup } from '../../state/screen.ts'
import { useDesk, useDeskStore } from '../../state/use-desk.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { isInGroup } from '../group-notices.ts'
import { PasteNotice } from '../paste-notice.tsx'
import { RecallOfNotice } from '../recall/recall-of-notice.tsx'
import { useRecallSend } from '../recall/use-recall-send.ts'
import { BoardBar } from './board-bar.tsx'
import { BoardTable } from './board-table.tsx'
import { countBoard, tellClosedToday } from './count-board.ts'
import type { DutyColumn } from './duty-columns.ts'
import { dutiesIn } from './duty-columns.ts'
import { groupWords } from './group-words.ts'
import './notice-board.css'
import { NoticePanel } from './notice-panel.tsx'
import { orderNotices } from './order-notices.ts'
import { tickDuty } from './tick-duty.ts'
import { useBoardCommands } from './use-board-commands.ts'
import { useBoardMoment } from './use-board-counts.ts'
import { useNoticeCommands } from './use-notice-commands.ts'
import { showNextOverdue } from './use-overdue-command.ts'
import { usePastedText } from './use-pasted-text.ts'
import { WatchFailures } from './watch-failures.tsx'

const noNotices: readonly Notice[] = []
const noPhotos = { photos: 0, locked: 0 }

/** The board of notices: kills first, then the newest, a row each with what is still owed; the one under the cursor beside it. */
export function NoticeBoard({ group }: { readonly group: NoticeGroup }) {
  const store = useDeskStore()
  const notices = useDesk((desk) => desk.notices) ?? noNotices
  const photos = useDesk((desk) => desk.noticePhotos)
  const told = useDesk((desk) => desk.noticeTold)
  const cursor = useDesk((desk) => desk.boardCursor)
  const inspectorOpen = useDesk((desk) => desk.inspectorOpen)
  const drawerOpen = useDesk((desk) => desk.drawerOpen)
  const moment = useBoardMoment()
  const [pasting, setPasting] = useState<string | null>(null)
  const counts = useMemo(() => countBoard(notices, moment), [notices, moment])
  const shown = useMemo(
    () => orderNotices(notices.filter((notice) => isInGroup(notice, group, moment))),
    [notices, group, moment]
  )
  const last = useRef(0)
  const found = shown.findIndex(({ number }) => number === cursor)
  // A notice that left the list (closed, say) leaves the cursor to the one that took its place.
  const at = found >= 0 ? found : Math.max(0, Math.min(last.current, shown.length - 1))
  const current = shown[at]
  const point = useCallback((notice: Notice) => store.getState().setBoardCursor(notice.number), [store])
  useEffect(() => {
    last.current = at
    if (current && current.number !== cursor) point(current)
  }, [at, current, cursor, point])
  const paste = useCallback(() => setPasting(''), [])
  usePastedText(setPasting)
  useBoardCommands({ shown, at, setCursor: point, paste })
  useNoticeCommands(current)
  const open = (notice: Notice) => store.getState().openScreen({ name: 'notice', notice: notice.number, tab: 'review' })
  const tick = async (notice: Notice, column: DutyColumn) => {
    for (const { duty } of dutiesIn(notice, column)) await tickDuty(store.getState, { notice, duty, done: true })
  }
  const sending = useRecallSend()
  const words = groupWords[group]
  return (
    <div className="notice-board">
      <main className="notice-board-main" aria-label="Notices">
        <BoardBar
          group={group}
          counts={counts}
          onOverdue={() => showNextOverdue(store.getState(), Date.now())}
          onPaste={paste}
        />
        <WatchFailures />
        {shown.length === 0 ? (
          <EmptyState head={words.empty}>
            <p>
              Notices in captions, headlines, titles and instructions are found when photos are read. Others can be
              pasted.
            </p>
          </EmptyState>
        ) : (
          <BoardTable
            label={`Notices: ${words.title}`}
            notices={shown}
            photosOf={({ number, matched = 0 }) => {
              const counted = photos.get(number) ?? noPhotos
              return { photos: Math.max(counted.photos, matched), locked: counted.locked }
            }}
            toldOf={({ number }) => told.get(number)}
            at={at}
            now={moment.now}
            onPoint={point}
            onOpen={open}
            onTick={(notice, column) => void tick(notice, column)}
          />
        )}
        {current && <RecallOfNotice notice={current} sending={sending} />}
      </main>
      <NoticePanel notice={current} now={moment.now} place={drawerOpen ? 'drawer' : inspectorOpen ? 'side' : 'away'} />
      {pasting !== null && (
        <PasteNotice
          text={pasting}
          onClose={() => setPasting(null)}
          onTaken={(notice) => {
            setPasting(null)
            open(notice)
          }}
        />
      )}
      <StatusFacts>
        <span className="figures">
          <b>{counts.open}</b> open
        </span>
        <span className="figures">
          <b>{counts.kills}</b> {counts.kills === 1 ? 'kill' : 'kills'}
        </span>
        <span className="figures">
          <b>{counts.overdue}</b> overdue
        </span>
        <span className="figures">
          <b>{counts.closedToday}</b> {tellClosedToday(notices, moment)}
        </span>
      </StatusFacts>
    </div>
  )
}
