import type { ReplaceQuery } from './replace-query.ts'
import { shortenSide } from './shorten-side.ts'

/** What a replacement is called in history and by its undo: "replace Burqa → Burqin", "take out Burqa". */
export function nameReplacement({ find, replace }: Pick<ReplaceQuery, 'find' | 'replace'>): string {
  return replace === '' ? `take out ${shortenSide(find)}` : `replace ${shortenSide(find)} → ${shortenSide(replace)}`
}
