import type { AuditStatus, AuditStep } from '../../../shared/contract/audit.ts'
import { formatMomentInWords } from '../../ui/format-moment.ts'

/** A line about the record; `late` where a person should do something about it. */
export interface StatusLine {
  readonly head: string
  readonly words: string
  readonly late: boolean
}

const figure = (count: number): string => count.toLocaleString('en-GB')

/** How far the record is signed, and when the last checkpoint left the machine, each as a line. */
export function describeStatus(status: AuditStatus, now: Date): readonly StatusLine[] {
  return [describeSigned(status, now), describeLeft(status, now)]
}

function describeSigned({ entries, checkpoint, keyProblem }: AuditStatus, now: Date): StatusLine {
  const head = 'Signed'
  if (keyProblem !== null) return { head, words: keyProblem, late: true }
  if (checkpoint === null)
    return { head, words: 'No checkpoint was made yet: nothing of the record is signed.', late: true }
  const since = entries - checkpoint.size
  const rest = since === 0 ? 'nothing came since' : `${figure(since)} ${since === 1 ? 'entry' : 'entries'} came since`
  return {
    head,
    words: `Up to entry ${figure(checkpoint.size)} of ${formatMomentInWords(checkpoint.at, now)}; ${rest}.`,
    late: false
  }
}

function describeLeft({ anchor }: AuditStatus, now: Date): StatusLine {
  const head = 'Kept outside'
  if (anchor === null) {
    const words =
      'No checkpoint leaves this machine: a history rewritten here could not be told from the true one. Set an anchor file.'
    return { head, words, late: true }
  }
  if (anchor.problem !== null) return { head, words: anchor.problem, late: true }
  if (anchor.leftAt === null) return { head, words: `No checkpoint is in ${anchor.path} yet.`, late: true }
  const lacks =
    anchor.missing === 0 ? '' : ` ${figure(anchor.missing)} ${anchor.missing === 1 ? 'is' : 'are'} missing there.`
  return {
    head,
    words: `The last checkpoint left the machine at ${formatMomentInWords(anchor.leftAt, now)}, up to entry ${figure(anchor.size)}, to ${anchor.path}.${lacks}`,
    late: anchor.missing > 0
  }
}

const stages: Readonly<Record<AuditStep['stage'], string>> = {
  ledger: 'entries of the record',
  vault: 'kept bytes',
  photos: 'photos against their last revision'
}

/** How far a check is: "Checking 1,200 of 48,190 entries of the record". */
export function describeStep({ stage, done, total }: Omit<AuditStep, 'result'>): string {
  return `Checking ${total === 0 ? '' : `${figure(done)} of ${figure(total)} `}${stages[stage]}`
}
