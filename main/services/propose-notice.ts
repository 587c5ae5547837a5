import type { NoticeNumber } from '../../shared/contract/identifiers.ts'
import type { Proposal } from '../../shared/contract/notice.ts'
import type { DeskParts } from './desk-parts.ts'
import { getNotice } from './get-notice.ts'
import { matchNotice } from './match-notice.ts'
import { proposeForPhoto } from './propose-for-photo.ts'
import { tellWhatIsMissing } from './tell-what-is-missing.ts'

/** Which notice, and whether the notice's own text and head are to be cut out of the captions that carry it. */
export interface ProposalRequest {
  readonly notice: NoticeNumber
  readonly cutBoilerplate: boolean
}

/**
 * The amendments a notice asks for, surest photos first, and the fields that say the right thing already. Records nothing.
 *
 * A notice that does not state all its values gets no amendments, only what it waits for. Throws DeskError `not-found`.
 */
export async function proposeNotice(desk: Pick<DeskParts, 'store'>, request: ProposalRequest): Promise<Proposal> {
  const notice = await getNotice(desk, request.notice)
  const proposal: Proposal = {
    notice,
    amendments: [],
    alreadyCorrect: [],
    photosSearched: await desk.store.photos.count(),
    waitsFor: tellWhatIsMissing(notice)
  }
  if (!notice.parsed.valuesKnown) return proposal
  for (const matched of await matchNotice(desk, notice)) {
    const revisions = await desk.store.revisions.of(matched.photo.id)
    const { amendments, alreadyCorrect } = proposeForPhoto({
      notice,
      matched,
      revisions,
      cutBoilerplate: request.cutBoilerplate
    })
    proposal.amendments.push(...amendments)
    proposal.alreadyCorrect.push(...alreadyCorrect)
  }
  return proposal
}
