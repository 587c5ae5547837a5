import type { Amendment, Notice, Proposal } from '../../../shared/contract/notice.ts'

/** An amendment as the engine proposes it, with the parts a test is about put in. */
export function makeAmendment(parts: Partial<Amendment> & { readonly fileName: string }): Amendment {
  return {
    photoId: parts.fileName as Amendment['photoId'],
    path: `/photos/${parts.fileName}`,
    imageKey: 'a'.repeat(64),
    revision: 1,
    match: 'text',
    matchText: 'Text only',
    field: 'city',
    from: 'Burqa',
    to: 'Burqin',
    containers: ['iim', 'xmp'],
    state: 'exact',
    why: [],
    ...parts
  }
}

const notice = { number: 1, receipts: [], carriers: [], changes: [], subject: '', text: '' } as unknown as Notice

/** A proposal of these amendments. */
export function makeProposal(amendments: readonly Amendment[]): Proposal {
  return {
    notice,
    amendments: [...amendments],
    alreadyCorrect: [],
    photosSearched: 12,
    matched: [],
    looks: { made: 12, pictures: 12 },
    matchedInMs: 3,
    resends: [],
    waitsFor: null
  }
}
