import { useCallback, useEffect } from 'react'
import type { ChangeNumber, PhotoId } from '../../../shared/contract/identifiers.ts'
import { StatusFacts } from '../../app/status-facts.tsx'
import { formatNumber } from '../../messages/format-number.ts'
import { phrase } from '../../messages/phrase.ts'
import { PhraseText } from '../../messages/phrase-text.tsx'
import { useDesk, useDeskStore } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { HistoryBar } from '../history-bar.tsx'
import { listHitRows } from './hit-rows.ts'
import { HitTable } from './hit-table.tsx'
import './history-search.css'
import { SearchForm } from './search-form.tsx'
import { useSearchCommands } from './use-search-commands.ts'

/** What photos ever said, or said at a moment: by words, person, field, notice and time. */
export function HistorySearchScreen(props: {
  readonly photoId: PhotoId | undefined
  readonly change: ChangeNumber | undefined
}) {
  const store = useDeskStore()
  const search = useDesk((desk) => desk.historySearch)
  const found = useDesk((desk) => desk.historyFound)
  const cursor = useDesk((desk) => desk.historyCursor)
  const searching = useDesk((desk) => desk.historySearching)
  const problem = useDesk((desk) => desk.historyProblem)
  const rows = listHitRows(found)
  const at = Math.max(0, Math.min(cursor, rows.length - 1))
  const open = useCallback(
    (index: number) => {
      const row = listHitRows(store.getState().historyFound)[index]
      if (row) store.getState().openScreen({ name: 'history', photoId: row.photoId, revision: row.revision })
    },
    [store]
  )
  useSearchCommands({ at, count: rows.length, open })
  // What changed meanwhile is found too, and the first time the latest revisions are on show before anything is typed.
  useEffect(() => {
    const { historyCursor, searchHistory, setHistoryCursor } = store.getState()
    void searchHistory({}).then(() => setHistoryCursor(historyCursor))
  }, [store])
  const more = found?.kind === 'ever' && found.next !== null
  const count = `${formatNumber(rows.length)}${more ? '+' : ''}`
  return (
    <div className="photo-history">
      <HistoryBar
        title={phrase('history.search-history')}
        aside={search.asOf === null ? phrase('history.every-revision') : phrase('history.at-a-moment')}
        view="search"
        photoId={props.photoId}
        change={props.change}
        asOf={{
          moment: search.asOf === null ? null : new Date(search.asOf),
          onChange: (moment) => void store.getState().searchHistory({ asOf: moment?.toISOString() ?? null })
        }}
        onReport={() => store.getState().openOverlay({ name: 'report', photoId: props.photoId })}
      />
      <main className="history-main" aria-label={phrase('history.search-history')}>
        <SearchForm search={search} />
        {problem !== null && <EmptyState head={phrase('history.unsearched')}>{problem}</EmptyState>}
        {problem === null && rows.length > 0 && (
          <HitTable
            rows={rows}
            at={at}
            text={search.text}
            onPoint={(index) => store.getState().setHistoryCursor(index)}
            onOpen={open}
            onEnd={() => void store.getState().findMoreHistory()}
          />
        )}
        {problem === null && rows.length === 0 && !searching && (
          <EmptyState
            head={
              search.asOf !== null && search.text.trim() === ''
                ? phrase('history.type-words')
                : phrase('history.nothing-found')
            }
            action={
              <Button
                onPress={() =>
                  void store
                    .getState()
                    .searchHistory({ by: '', field: null, notice: null, from: null, to: null, asOf: null })
                }
              >
                {phrase('history.clear-all')}
              </Button>
            }
          >
            {search.asOf === null ? phrase('history.none-like-this') : phrase('history.none-said-this')}
          </EmptyState>
        )}
      </main>
      <StatusFacts>
        <span className="figures">
          <PhraseText of={searching ? 'history.found-so-far' : 'history.found'} with={{ count }} />
        </span>
      </StatusFacts>
    </div>
  )
}
