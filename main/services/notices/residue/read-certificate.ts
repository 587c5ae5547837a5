import { hash } from 'node:crypto'
import { z } from 'zod'
import { DeskError } from '../../../../shared/contract/desk-error.ts'
import type { NoticeNumber } from '../../../../shared/contract/identifiers.ts'
import { sha256Schema } from '../../../../shared/contract/identifiers.ts'
import type { Residue, ResidueFinding } from '../../../../shared/contract/residue.ts'
import { residueFindingSchema } from '../../../../shared/contract/residue.ts'
import { canonicalJson } from '../../../../shared/ledger/canonical-json.ts'
import { compareFindings } from '../../../../shared/notice/compare-findings.ts'
import type { DeskParts } from '../../desk-parts.ts'
import type { DeskRecords } from '../../ports/desk-store.ts'
import { getNotice } from '../get-notice.ts'

/** A finding as the ledger has it. */
interface Certified {
  readonly finding: ResidueFinding
  readonly certificate: string
}

const payloadSchema = z.object({ finding: residueFindingSchema, certificate: sha256Schema })

/** The SHA-256 of a finding: of its canonical JSON in UTF-8. */
export function certify(finding: ResidueFinding): string {
  return hash('sha256', canonicalJson(finding), 'hex')
}

/**
 * All searches for what is left of a notice's wrong values, oldest first, each checked against its certificate.
 *
 * Throws DeskError `verification-failed` where one is not what was certified.
 */
export async function listCertified(records: Pick<DeskRecords, 'ledger'>, number: NoticeNumber): Promise<Certified[]> {
  const entries = await records.ledger.about([`notice ${number}`])
  return entries
    .filter(({ kind, erased }) => kind === 'residue' && !erased)
    .map(({ payload, sequence }) => {
      const read = payloadSchema.safeParse(payload)
      if (read.success && certify(read.data.finding) === read.data.certificate) return read.data
      throw new DeskError(
        'verification-failed',
        `Entry ${sequence} of the ledger certifies a search for notice ${number}, and its text is not what was certified. Photos are not affected. Check the record.`
      )
    })
}

/** The last search as it was certified, with how it differed from the one before; null where nobody searched yet. Throws as `listCertified` does, and `not-found`. */
export async function readCertificate(desk: Pick<DeskParts, 'store'>, number: NoticeNumber): Promise<Residue | null> {
  await getNotice(desk, number)
  const certified = await listCertified(desk.store, number)
  const last = certified.at(-1)
  if (last === undefined) return null
  const before = certified.at(-2)
  return {
    ...last.finding,
    certificate: last.certificate,
    before: before === undefined ? null : compareFindings(before.finding, last.finding)
  }
}
