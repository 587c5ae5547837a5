import { CircleAlert, ShieldCheck } from 'lucide-react'
import type { AuditResult } from '../../../shared/contract/audit.ts'
import { phrase } from '../../messages/phrase.ts'
import { Icon } from '../../ui/icon.tsx'
import { keyRepeated } from '../../ui/key-repeated.ts'
import { Strip } from '../../ui/strip.tsx'

/** What a check found: whole, or every problem with where it is; and what an auditor should know though nothing is broken. */
export function AuditFindings({
  result,
  problem
}: {
  readonly result: AuditResult | null
  readonly problem: string | null
}) {
  if (problem !== null)
    return (
      <Strip kind="kill" alert glyph={<Icon of={CircleAlert} />}>
        {problem}
      </Strip>
    )
  if (result === null) return null
  const { ok, entries, checkpoints, anchored, problems, remarks } = result
  return (
    <>
      {ok ? (
        <Strip kind="ok" glyph={<Icon of={ShieldCheck} />}>
          {phrase('history.record-whole', { entries, checkpoints, anchored })}
        </Strip>
      ) : (
        <Strip kind="kill" alert glyph={<Icon of={CircleAlert} />}>
          {phrase('history.record-broken', { problems: problems.length, entries })}
        </Strip>
      )}
      <Findings head={phrase('history.problems')} findings={problems} />
      <Findings head={phrase('history.to-know')} findings={remarks} />
    </>
  )
}

function Findings({ head, findings }: { readonly head: string; readonly findings: AuditResult['problems'] }) {
  if (findings.length === 0) return null
  const keys = keyRepeated(findings.map(({ what, where }) => `${where} ${what}`))
  return (
    <section aria-label={head} className="audit-findings">
      <h2 className="section-head">{head}</h2>
      <ul>
        {findings.map(({ what, where }, index) => (
          <li key={keys[index]} className="selectable">
            <b className="strong">{where}</b>
            <span>{what}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
