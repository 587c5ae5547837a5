import type { AuditStatus, AuditStep } from '../../../shared/contract/audit.ts'
import { phrase } from '../../messages/phrase.ts'
import { formatMomentInWords } from '../../ui/format-moment.ts'

/** A line about the record; `late` where a person should do something about it. */
export interface StatusLine {
  readonly about: 'signed' | 'outside'
  readonly head: string
  readonly words: string
  readonly late: boolean
}

/** How far the record is signed, and when the last checkpoint left the machine, each as a line. */
export function describeStatus(status: AuditStatus, now: Date): readonly StatusLine[] {
  return [describeSigned(status, now), describeLeft(status, now)]
}

function describeSigned({ entries, checkpoint, keyProblem }: AuditStatus, now: Date): StatusLine {
  const head = { about: 'signed', head: phrase('history.audit-signed') } as const
  if (keyProblem !== null) return { ...head, words: keyProblem, late: true }
  if (checkpoint === null) return { ...head, words: phrase('history.nothing-signed'), late: true }
  const since = entries - checkpoint.size
  const signed = { entry: checkpoint.size, moment: formatMomentInWords(checkpoint.at, now) }
  const words = since === 0 ? phrase('history.signed-all', signed) : phrase('history.signed-some', { ...signed, since })
  return { ...head, words, late: false }
}

function describeLeft({ anchor }: AuditStatus, now: Date): StatusLine {
  const head = { about: 'outside', head: phrase('history.audit-outside') } as const
  if (anchor === null) return { ...head, words: phrase('history.nothing-leaves'), late: true }
  if (anchor.problem !== null) return { ...head, words: anchor.problem, late: true }
  if (anchor.leftAt === null) {
    return { ...head, words: phrase('history.none-there', { path: anchor.path }), late: true }
  }
  const moment = formatMomentInWords(anchor.leftAt, now)
  const left = phrase('history.left-at', { moment, entry: anchor.size, path: anchor.path })
  if (anchor.missing === 0) return { ...head, words: left, late: false }
  return { ...head, words: `${left} ${phrase('history.missing-there', { missing: anchor.missing })}`, late: true }
}

/** How far a check is: "Checking 1,200 of 48,190 entries of the record". */
export function describeStep({ stage, done, total }: Omit<AuditStep, 'result'>): string {
  return total === 0 ? phrase('history.checking', { stage }) : phrase('history.checking-of', { stage, done, total })
}
