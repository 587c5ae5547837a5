const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
const apostrophes = /[\u2018\u2019\u02bc\u0060\u00b4]/g
const ligatures = /[\ufb00-\ufb06]/g

/** A word as dictionaries have it: composed letters (NFC), a plain apostrophe, no soft hyphens or other signs nobody sees, ligatures undone. */
export function foldWord(written: string): string {
  return written
    .replace(unseen, '')
    .replace(ligatures, (letters) => letters.normalize('NFKC'))
    .normalize('NFC')
    .replace(apostrophes, "'")
}
