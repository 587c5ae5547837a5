import { ChevronLeft } from 'lucide-react'
import { useMemo } from 'react'
import { StatusFacts } from '../../app/status-facts.tsx'
import '../../history/photo-history.css'
import '../../history/search/history-search.css'
import type { RecallAsk } from '../../state/recall-ask.ts'
import { screenNames } from '../../state/screen-names.ts'
import { useDesk } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { readScope } from './read-scope.ts'
import { RecallForm } from './recall-form.tsx'
import { RecallPart } from './recall-part.tsx'
import './recall-screen.css'
import { RecallTable } from './recall-table.tsx'
import { useRecall } from './use-recall.ts'
import { useRecallAskCommands } from './use-recall-ask-commands.ts'
import { useRecallSend } from './use-recall-send.ts'

/** Recall without a notice: who got these photos, a version with these words, or anything of a period that is out of date; what each has got since. */
export function RecallScreen({ ask }: { readonly ask: RecallAsk }) {
  const goBack = useDesk((desk) => desk.goBack)
  const back = useDesk(({ earlier }) => screenNames[earlier.at(-1)?.name ?? 'sheet'])
  const scope = useMemo(() => readScope(ask), [ask])
  const atHand = useRecall(scope)
  const sending = useRecallSend()
  useRecallAskCommands(ask)
  const { recall } = atHand
  return (
    <div className="photo-history recall-screen">
      <header className="bar">
        <Button kind="quiet" icon={ChevronLeft} keys="Escape" onPress={() => goBack()}>
          {back}
        </Button>
        <span className="bar-divider" />
        <h1 className="title">Recall</h1>
        <span className="second cut wide-only">who got a version that is out of date, and what they have now</span>
      </header>
      <RecallForm ask={ask} />
      {scope === null ? (
        <EmptyState head={ask.by === 'words' ? 'Type words that are wrong.' : 'Give a date.'}>
          <p>
            Who was sent a version that says them, or anything between two dates that was corrected since, stands here.
          </p>
        </EmptyState>
      ) : (
        <main className="history-main" aria-label="Who got it">
          <RecallPart scope={scope} recall={atHand} sending={sending} nowhere="No such version left the desk." />
          {recall !== null && recall.lines.length > 0 && <RecallTable recall={recall} />}
          {recall !== null && recall.lines.length === 0 && (
            <EmptyState head="Nobody holds such a version.">
              <p>Nothing like this was delivered to anybody, or exported to a folder, by this desk.</p>
            </EmptyState>
          )}
        </main>
      )}
      <StatusFacts>
        <span className="figures">
          <b>{(recall?.lines ?? []).filter(({ state }) => state === 'holds-wrong').length.toLocaleString('en-GB')}</b>{' '}
          hold the wrong version
        </span>
      </StatusFacts>
    </div>
  )
}
