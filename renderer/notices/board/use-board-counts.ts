import { useMemo } from 'react'
import { useDesk } from '../../state/use-desk.ts'
import { useNow } from '../../ui/use-now.ts'
import type { BoardMoment } from './board-moment.ts'
import { boardMoment } from './board-moment.ts'
import type { BoardCounts } from './count-board.ts'
import { countBoard } from './count-board.ts'

/** The moment the board is looked at; runs. */
export function useBoardMoment(): BoardMoment {
  const now = useNow()
  return useMemo(() => boardMoment(now), [now])
}

/** How many notices stand in each group now; null while the notices are not yet told. */
export function useBoardCounts(): BoardCounts | null {
  const notices = useDesk((desk) => desk.notices)
  const moment = useBoardMoment()
  return useMemo(() => notices && countBoard(notices, moment), [notices, moment])
}
