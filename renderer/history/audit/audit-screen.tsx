import { ChevronLeft, CircleAlert, ShieldCheck } from 'lucide-react'
import { StatusFacts } from '../../app/status-facts.tsx'
import { screenNames } from '../../state/screen-names.ts'
import { useDesk } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Strip } from '../../ui/strip.tsx'
import './audit-screen.css'
import { useAudit } from './use-audit.ts'

/** The record: checked on demand, with every problem and where it is. Nothing here changes a photo. */
export function AuditScreen() {
  const goBack = useDesk((desk) => desk.goBack)
  const back = useDesk(({ earlier }) => screenNames[earlier.at(-1)?.name ?? 'sheet'])
  const entries = useDesk((desk) => desk.info?.entries ?? 0)
  const { result, running, problem, verify } = useAudit()
  return (
    <div className="photo-history">
      <header className="bar">
        <Button kind="quiet" icon={ChevronLeft} keys="Escape" onPress={() => goBack()}>
          {back}
        </Button>
        <span className="bar-divider" />
        <h1 className="title">Record</h1>
        <span className="third cut">every entry since the desk began, chained and signed</span>
        <span className="grow" />
        <Button kind="primary" keys="v" refusal={running ? 'The record is being checked' : undefined} onPress={verify}>
          Check the record
        </Button>
      </header>
      <main className="audit" aria-label="Record">
        {running && (
          <p className="audit-line second" role="status">
            Checking {entries.toLocaleString('en-GB')} entries, the bytes in the vault, and every photo against its last
            revision.
          </p>
        )}
        {problem !== null && (
          <Strip kind="kill" alert glyph={<Icon of={CircleAlert} />}>
            {problem}
          </Strip>
        )}
        {result?.ok && (
          <Strip kind="ok" glyph={<Icon of={ShieldCheck} />}>
            The record is whole: {result.entries.toLocaleString('en-GB')} entries and{' '}
            {result.checkpoints.toLocaleString('en-GB')} checkpoints hold, the vault has its bytes, every photo is as
            its last revision says.
          </Strip>
        )}
        {result && !result.ok && (
          <>
            <Strip kind="kill" alert glyph={<Icon of={CircleAlert} />}>
              {result.problems.length.toLocaleString('en-GB')} {result.problems.length === 1 ? 'problem' : 'problems'}{' '}
              in {result.entries.toLocaleString('en-GB')} entries. Nothing was changed; the record shows what it found.
            </Strip>
            <ul className="audit-problems" aria-label="Problems">
              {result.problems.map(({ what, where }) => (
                <li key={`${where} ${what}`} className="selectable">
                  <b className="strong">{where}</b>
                  <span>{what}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        {!running && !result && problem === null && (
          <p className="audit-line second">
            The check reads the whole record again, compares every hash and signature, the kept bytes, and the photos on
            disk. It changes nothing.
          </p>
        )}
      </main>
      <StatusFacts>
        <span className="figures">
          <b>{entries.toLocaleString('en-GB')}</b> entries
        </span>
      </StatusFacts>
    </div>
  )
}
