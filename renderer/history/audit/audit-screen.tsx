import { ChevronLeft } from 'lucide-react'
import { useCallback, useState } from 'react'
import { StatusFacts } from '../../app/status-facts.tsx'
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
  const busy = running === null ? undefined : 'The record is being worked on'
  useAuditCommands({ audit, busy, openExport })
  const now = new Date()
  return (
    <div className="photo-history">
      <header className="bar">
        <Button kind="quiet" icon={ChevronLeft} keys="Escape" onPress={() => goBack()}>
          {back}
        </Button>
        <span className="bar-divider" />
        <h1 className="title">Record</h1>
        <span className="third cut wide-only">every entry since the desk began, chained and signed</span>
        <span className="grow" />
        <Button keys="x" refusal={busy} onPress={openExport}>
          Export bundle…
        </Button>
        <Button keys="m" refusal={busy} onPress={audit.checkpoint}>
          Make checkpoint
        </Button>
        <Button kind="primary" keys="v" refusal={busy} onPress={audit.verify}>
          Check the record
        </Button>
      </header>
      <main className="audit" aria-label="Record">
        <dl className="audit-status">
          {status &&
            describeStatus(status, now).map(({ head, words, late }) => (
              <div key={head} className={late ? 'late' : undefined}>
                <dt>{head}</dt>
                <dd>
                  <span className="selectable">{words}</span>
                  {late && head === 'Kept outside' && (
                    <Button onPress={() => openScreen({ name: 'settings' })}>Settings</Button>
                  )}
                </dd>
              </div>
            ))}
          {status?.key && (
            <div>
              <dt>Key</dt>
              <dd className="mono selectable audit-key">{status.key}</dd>
            </div>
          )}
        </dl>
        {running !== null && typeof running !== 'string' && (
          <div className="audit-run" role="status">
            <ProgressBar label="Record checked" done={running.done} total={running.total} />
            <span className="second figures">{describeStep(running)}</span>
            <Button onPress={audit.stop}>Stop</Button>
          </div>
        )}
        <AuditFindings result={result} problem={problem} />
        {running === null && result === null && problem === null && (
          <p className="audit-line second">
            The check reads the whole record again and compares every hash, checkpoint and signature, the kept bytes,
            and the photos on disk. It changes nothing.
          </p>
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
            <b>{status.entries.toLocaleString('en-GB')}</b> entries
          </span>
        )}
      </StatusFacts>
    </div>
  )
}
