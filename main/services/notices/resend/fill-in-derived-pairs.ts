import type { Amendment, Notice } from '../../../../shared/contract/notice.ts'

/** The notice with the values told from comparing photos, where its text states none; the notice itself where it does. */
export function fillInDerivedPairs(notice: Notice): Notice {
  const { parsed, derivedPairs } = notice
  if (parsed.valuesKnown || derivedPairs.length === 0) return notice
  const pairs = derivedPairs.map(({ correct, wrong }) => ({ correct, wrong }))
  return { ...notice, parsed: { ...parsed, pairs, valuesKnown: true } }
}

/** The amendment as it waits for a person where its values were not stated by anybody. */
export function awaitPerson(notice: Notice, amendment: Amendment): Amendment {
  if (notice.parsed.valuesKnown) return amendment
  const why = [...new Set(notice.derivedPairs.map((pair) => `${pair.why}; no notice states it.`)), ...amendment.why]
  return { ...amendment, state: amendment.state === 'exact' ? 'needs-you' : amendment.state, why }
}
