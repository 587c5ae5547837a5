import type { NoticeNumber } from '../../../shared/contract/identifiers.ts'
import type { Proposal } from '../../../shared/contract/notice.ts'
import type { DeskParts } from '../desk-parts.ts'
import { makeMissingLooks } from '../looks/make-look.ts'
import { getNotice } from './get-notice.ts'
import { heldLock } from './kill/held-lock.ts'
import type { MatchedPhoto } from './match-notice.ts'
import { findNamed, matchNotice } from './match-notice.ts'
import { addPolicies } from './policy/add-policies.ts'
import { proposeForPhoto } from './propose-for-photo.ts'
import { awaitPerson, fillInDerivedPairs } from './resend/fill-in-derived-pairs.ts'
import { proposeMerges } from './resend/propose-merges.ts'
import { putMerges } from './resend/put-merges.ts'
import { isMeantByName } from './tell-match.ts'
import { tellWhatIsMissing } from './tell-what-is-missing.ts'

/** Which notice, and whether the notice's own text is to be cut out of the captions that carry it; as the settings say where not given. */
export interface ProposalRequest {
  readonly notice: NoticeNumber
  readonly cutBoilerplate?: boolean | undefined
}

/**
 * The amendments a notice asks for, surest photos first, and the fields that say the right thing already. Records nothing but looks.
 *
 * Where the text does not state its values, those told from comparing a photo with the one sent before stand for them; without any, there are
 * only merges of what the desk had edited, and what the notice waits for. Throws DeskError `not-found`.
 */
export async function proposeNotice(
  desk: Pick<DeskParts, 'store' | 'imaging' | 'clock'>,
  request: ProposalRequest
): Promise<Proposal> {
  const notice = await getNotice(desk, request.notice)
  const settings = await desk.store.settings.read()
  const cutBoilerplate = request.cutBoilerplate ?? settings.cutBoilerplate
  const asked = fillInDerivedPairs(notice)
  // A look that nobody made yet would find nothing; those of the desk's other pictures are made in the background.
  await makeMissingLooks(desk, await findNamed(desk, asked))
  const begun = Date.parse(desk.clock())
  const matched = await matchNotice(desk, asked)
  const proposal: Proposal = {
    notice,
    amendments: [],
    alreadyCorrect: [],
    photosSearched: await desk.store.photos.count(),
    matched: matched.map(describeMatch),
    looks: await desk.store.looks.progress(),
    matchedInMs: Math.max(0, Date.parse(desk.clock()) - begun),
    resends: [],
    waitsFor: tellWhatIsMissing(asked)
  }
  const amended = asked.parsed.valuesKnown ? matched : []
  for (const one of amended) {
    const { amendments, alreadyCorrect } = proposeForPhoto({
      notice: asked,
      matched: one,
      revisions: await desk.store.revisions.of(one.photo.id),
      cutBoilerplate,
      correctionHead: settings.correctionHead
    })
    const out = isMeantByName(one.match) ? undefined : notice.notMeant.find(({ photoId }) => photoId === one.photo.id)
    const notMeant = out === undefined ? {} : { notMeant: { at: out.at, by: out.by } }
    const awaiting = amendments.map((amendment) => awaitPerson(notice, { ...amendment, ...notMeant }))
    proposal.amendments.push(...addPolicies({ notice: asked, photo: one.photo, settings, amendments: awaiting }))
    proposal.alreadyCorrect.push(...alreadyCorrect)
  }
  const photos = amended.length > 0 ? amended.map(({ photo }) => photo) : await findNamed(desk, notice)
  const merges = await proposeMerges(desk.store, photos)
  return {
    ...proposal,
    resends: [...merges.resends],
    amendments: [...putMerges(proposal.amendments, merges.amendments)]
  }
}

function describeMatch({ photo, match, matchText }: MatchedPhoto): Proposal['matched'][number] {
  const { id: photoId, path, fileName, imageKey } = photo
  return { photoId, path, fileName, imageKey, match, matchText, locked: heldLock(photo) !== null }
}
