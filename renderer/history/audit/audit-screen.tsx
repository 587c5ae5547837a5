import { ChevronLeft } from 'lucide-react'
import { useCallback, useState } from 'react'
import { StatusFacts } from '../../app/status-facts.tsx'
import { phrase } from '../../messages/phrase.ts'
import { PhraseText } from '../../messages/phrase-text.tsx'
import { screenNames } from '../../state/screen-names.ts'
import { useDesk } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { AuditFindings } from './audit-findings.tsx'
import './audit-screen.css'
import { describeStatus, describeStep } from './describe-status.ts'
import { ExportRecord } from './export-record.tsx'
import { useAudit } from './use-audit.ts'
import { useAuditCommands } from './use-audit-commands.ts'

/** The record: how far it is signed and kept outside; checked, signed and handed to others from here. Nothing here changes a photo. */
export function AuditScreen() {
  const goBack = useDesk((desk) => desk.goBack)
  const back = useDesk(({ earlier }) => screenNames[earlier.at(-1)?.name ?? 'sheet'])
  const openScreen = useDesk((desk) => desk.openScreen)
  const audit = useAudit()
  const { status, running, result, problem } = audit
  const [exporting, setExporting] = useState(false)
  const openExport = useCallback(() => setExporting(true), [])
  const busy = running === null ? undefined : phrase('history.record-busy')
  useAuditCommands({ audit, busy, openExport })
  const now = new Date()
  return (
    <div className="photo-history">
      <header className="bar">
        <Button kind="quiet" icon={ChevronLeft} keys="Escape" onPress={() => goBack()}>
          {back}
        </Button>
        <span className="bar-divider" />
        <h1 className="title">{phrase('history.record')}</h1>
        <span className="third cut wide-only">{phrase('history.record-aside')}</span>
        <span className="grow" />
        <Button keys="x" refusal={busy} onPress={openExport}>
          {phrase('history.export-bundle')}
        </Button>
        <Button keys="m" refusal={busy} onPress={audit.checkpoint}>
          {phrase('history.make-checkpoint')}
        </Button>
        <Button kind="primary" keys="v" refusal={busy} onPress={audit.verify}>
          {phrase('history.check-record')}
        </Button>
      </header>
      <main className="audit" aria-label={phrase('history.record')}>
        <dl className="audit-status">
          {status &&
            describeStatus(status, now).map(({ about, head, words, late }) => (
              <div key={about} className={late ? 'late' : undefined}>
                <dt>{head}</dt>
                <dd>
                  <span className="selectable">{words}</span>
                  {late && about === 'outside' && (
                    <Button onPress={() => openScreen({ name: 'settings' })}>{phrase('history.settings')}</Button>
                  )}
                </dd>
              </div>
            ))}
          {status?.key && (
            <div>
              <dt>{phrase('history.key')}</dt>
              <dd className="mono selectable audit-key">{status.key}</dd>
            </div>
          )}
        </dl>
        {running !== null && typeof running !== 'string' && (
          <div className="audit-run" role="status">
            <ProgressBar label={phrase('history.record-checked')} done={running.done} total={running.total} />
            <span className="second figures">{describeStep(running)}</span>
            <Button onPress={audit.stop}>{phrase('history.stop')}</Button>
          </div>
        )}
        <AuditFindings result={result} problem={problem} />
        {running === null && result === null && problem === null && (
          <p className="audit-line second">{phrase('history.what-check-does')}</p>
        )}
      </main>
      {exporting && (
        <ExportRecord
          onExport={(path) => {
            setExporting(false)
            audit.exportTo(path)
          }}
          onClose={() => setExporting(false)}
        />
      )}
      <StatusFacts>
        {status && (
          <span className="figures">
            <PhraseText of="history.entries-told" with={{ count: status.entries }} />
          </span>
        )}
      </StatusFacts>
    </div>
  )
}
