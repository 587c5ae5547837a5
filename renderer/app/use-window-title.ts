import { useEffect } from 'react'
import { countUrgent, titleWindow } from '../notices/board/count-board.ts'
import { useBoardCounts, useBoardMoment } from '../notices/board/use-board-counts.ts'
import { useDesk } from '../state/use-desk.ts'

/** Says in the window's title, and in the desktop on the application's icon, how many notices cannot wait. */
export function useWindowTitle(): void {
  const name = useDesk((desk) => desk.info?.name)
  const host = useDesk((desk) => desk.engine.host)
  const notices = useDesk((desk) => desk.notices)
  const counts = useBoardCounts()
  const moment = useBoardMoment()
  const title = name !== undefined && counts ? titleWindow(name, counts) : null
  const urgent = notices && countUrgent(notices, moment)
  useEffect(() => {
    if (title !== null) document.title = title
  }, [title])
  useEffect(() => {
    if (urgent !== null) host?.setOpenNotices(urgent)
  }, [host, urgent])
}
