const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['\u2018\u2019\u02bc]/iu

/** What stands behind an elided article or pronoun of French ("l’", "d’", "qu’"), and where it begins in the word; the whole word where there is none. */
export function readElision(written: string): { readonly from: number; readonly core: string } {
  const from = elided.exec(written)?.[0].length ?? 0
  return { from, core: written.slice(from) }
}
