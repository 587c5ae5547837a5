import type { RecallLine, RecallVersion } from '../../../shared/contract/recall.ts'

/** One recipient, one place of nobody by name, or one folder nobody was sent from: all lines of theirs at one destination. */
export interface Holder extends Pick<RecallLine, 'who' | 'recipient' | 'destination' | 'folder' | 'state' | 'overdue'> {
  readonly key: string
  readonly lines: readonly RecallLine[]
  /** When the latest wrong version went there. */
  readonly gotAt: string
  /** When the right one did, or they were told of a kill; null where neither. */
  readonly sentAt: string | null
  readonly answeredAt: string | null
}

const graver: Readonly<Record<RecallLine['state'], number>> = {
  'holds-wrong': 2,
  'no-answer': 1,
  answered: 0,
  settled: 0
}

/** The holders of a recall, in the order of its lines. Somebody stands where their worst photo does. */
export function gatherHolders(lines: readonly RecallLine[]): readonly Holder[] {
  const groups = Map.groupBy(lines, ({ recipient, destination, folder }) =>
    JSON.stringify([recipient, destination, folder])
  )
  return [...groups].flatMap(([key, own]) => {
    const [first] = own
    if (first === undefined) return []
    const worst = own.reduce((one, other) => (graver[other.state] > graver[one.state] ? other : one), first)
    const { who, recipient, destination, folder } = first
    return [
      {
        ...{ key, who, recipient, destination, folder, state: worst.state, lines: own },
        overdue: own.some(({ overdue }) => overdue),
        gotAt: latest(own, ({ versions }) => lastAt(versions, true)) ?? '',
        sentAt: latest(own, ({ versions, told }) => lastAt(versions, false) ?? told),
        answeredAt: latest(own, ({ answer }) => answer?.at ?? null)
      }
    ]
  })
}

function lastAt(versions: readonly RecallVersion[], wrong: boolean): string | null {
  return versions.findLast((version) => version.wrong === wrong)?.at ?? null
}

function latest(lines: readonly RecallLine[], read: (line: RecallLine) => string | null): string | null {
  return lines.map(read).reduce((one, other) => (one === null || (other !== null && other > one) ? other : one), null)
}
