import type { NoticeNumber } from '../../../../shared/contract/identifiers.ts'
import type { Residue, ResidueFinding, ResidueStep } from '../../../../shared/contract/residue.ts'
import { compareFindings } from '../../../../shared/notice/compare-findings.ts'
import type { DeskParts } from '../../desk-parts.ts'
import type { DeskRecords } from '../../ports/desk-store.ts'
import type { Actor } from '../../ports/ledger.ts'
import type { StepStream } from '../../stream-steps.ts'
import { streamSteps } from '../../stream-steps.ts'
import { fillDuties } from '../fill-duties.ts'
import { getNotice } from '../get-notice.ts'
import { settleNotice } from '../settle-notice.ts'
import { tickResidue } from '../tick-by-act.ts'
import { checkResidue } from './check-residue.ts'
import type { SearchParts } from './list-to-search.ts'
import { certify, listCertified } from './read-certificate.ts'
import { settleResidue } from './settle-residue.ts'

/** The parts a residue check needs. */
export type ResidueParts = SearchParts & Pick<DeskParts, 'reader' | 'clock' | 'events' | 'turns'>

/** Whose search it is. */
export interface ResidueRequest {
  readonly notice: NoticeNumber
  readonly actor: Actor
  readonly signal?: AbortSignal | undefined
}

/**
 * Searches for what is left of a notice's wrong values, a step a file; the last step has the result. It is certified in the ledger and kept with
 * the notice; where nothing is left, that ticks the duty to delete.
 *
 * Ending the stream, or aborting `signal`, stops the search; nothing is recorded then. Throws DeskError `not-found`.
 */
export function runResidueCheck(desk: ResidueParts, request: ResidueRequest): StepStream<ResidueStep> {
  return streamSteps(async (emit, signal) => {
    const notice = await getNotice(desk, request.notice)
    // Two searches for one notice at once would each certify what the other has seen.
    await desk.turns.take(`residue ${notice.number}`, async () => {
      const onFile = (step: Pick<ResidueStep, 'done' | 'total' | 'current'>) => emit({ ...step, result: null })
      const finding = await checkResidue(desk, notice, { signal, onFile })
      const result = await desk.store.transact((records) => recordFinding(records, finding, request.actor))
      desk.events.publish({ type: 'notices' })
      const { files, exports } = finding.searched
      emit({ done: files + exports, total: files + exports, current: null, result })
    })
  }, request.signal)
}

async function recordFinding(records: DeskRecords, finding: ResidueFinding, actor: Actor): Promise<Residue> {
  const { notice: number, at, places } = finding
  const before = (await listCertified(records, number)).at(-1)
  const certificate = certify(finding)
  const known = await records.notices.get(number)
  if (known === undefined) throw new Error(`Notice ${number} is gone from the catalog`)
  const [filled = known] = await fillDuties(records, [known])
  const notice = { ...filled, residue: { at, places: places.length, certificate } }
  await records.notices.update(notice)
  await records.ledger.append({
    at,
    actor,
    kind: 'residue',
    subject: `notice ${number}`,
    payload: { notice: number, certificate, finding }
  })
  const settled = await settleResidue({ records, notice, actor, at })
  const ticked = await tickResidue({ records, notice: settled, actor, at })
  await settleNotice(records, { notice: ticked, actor, at })
  return { ...finding, certificate, before: before === undefined ? null : compareFindings(before.finding, finding) }
}
