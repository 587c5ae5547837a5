import { CircleAlert, ShieldCheck } from 'lucide-react'
import type { AuditResult } from '../../../shared/contract/audit.ts'
import { Icon } from '../../ui/icon.tsx'
import { keyRepeated } from '../../ui/key-repeated.ts'
import { Strip } from '../../ui/strip.tsx'

const figure = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

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
          The record is whole: {figure(entries, 'entry', 'entries')} and{' '}
          {figure(checkpoints, 'checkpoint', 'checkpoints')} hold, {anchored.toLocaleString('en-GB')} of them kept
          outside; the vault has its bytes, and every photo is as its last revision says.
        </Strip>
      ) : (
        <Strip kind="kill" alert glyph={<Icon of={CircleAlert} />}>
          {figure(problems.length, 'problem', 'problems')} in {figure(entries, 'entry', 'entries')}. Nothing was
          changed: the check only reports.
        </Strip>
      )}
      <Findings head="Problems" findings={problems} />
      <Findings head="To know" findings={remarks} />
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
