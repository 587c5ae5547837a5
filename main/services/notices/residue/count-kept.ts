import type { Notice } from '../../../../shared/contract/notice.ts'
import type { ResidueFinding } from '../../../../shared/contract/residue.ts'
import { listTexts } from '../../../../shared/fields/field-value.ts'
import type { FindResidue } from '../../../../shared/notice/find-residue.ts'
import type { DeskParts } from '../../desk-parts.ts'
import type { RevisionRecord } from '../../ports/revision-records.ts'
import type { ToSearch } from './list-to-search.ts'

/** How often the desk holds the wrong values by design: in earlier revisions, in the vault's bytes of them, and in entries of the ledger. */
export async function countKept(
  { store }: Pick<DeskParts, 'store'>,
  notice: Notice,
  { findings }: ToSearch,
  find: FindResidue
): Promise<ResidueFinding['keptByDesign']> {
  const past = findings.hits.filter(({ current, field }) => !current && field !== 'fileName')
  const earlier = new Set(past.map(({ photoId, revision }) => `${photoId} ${revision}`))
  const vault = new Set<string>()
  let entries = 0
  for (const id of new Set([...past.map(({ photoId }) => photoId)])) {
    for (const revision of await store.revisions.of(id)) {
      if (earlier.has(`${id} ${revision.revision}`)) vault.add(revision.sha256)
      if (namesIt(revision, find)) entries += 1
    }
  }
  // The ledger keeps the text of the notice itself, once.
  const inText = holds(notice.text, find) ? 1 : 0
  return { vault: vault.size, ledger: entries + inText, revisions: earlier.size }
}

// The entry of a revision says each field's old and new value.
function namesIt({ fields }: RevisionRecord, find: FindResidue): boolean {
  const texts = Object.values(fields).flatMap(({ from, to }) => [...listTexts(from), ...listTexts(to)])
  return texts.some((text) => holds(text, find))
}

function holds(text: string, find: FindResidue): boolean {
  const { said, named } = find(text)
  return said.length + named.length > 0
}
