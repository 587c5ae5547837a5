import { findPictureIds } from '../expand-picture-ids.ts'
import type { FoundText } from '../found-text.ts'
import { looksTruncated } from '../looks-truncated.ts'
import type { FoundDuty, NoticeGrammar } from '../notice-grammar.ts'
import type { NoticeText } from '../notice-text.ts'
import { spanOfFolded, takeFolded, toFolded } from '../notice-text.ts'
import type { AfpKillWording } from './afp-kill-wording.ts'
import { afpKillWordings } from './afp-kill-wording.ts'
import { findFirst } from './afp-subject.ts'

// A head, a reason, some ids, a slug and a name stand before the verb.
const sentenceReach = 600

/** The words from `from` up to the next of `ends`, or null. */
function takeUpTo(text: NoticeText, from: number, to: number, ends: RegExp): FoundText | null {
  const stop = text.folded.slice(from, to).search(ends)
  const found = stop < 0 ? null : takeFolded(text, from, from + stop)
  return found === null || found.text === '' ? null : found
}

function findDuties(text: NoticeText, wording: AfpKillWording): readonly FoundDuty[] {
  return wording.duties.flatMap(([duty, pattern]) => {
    const match = pattern.exec(text.folded)
    return match === null ? [] : [{ duty, ...spanOfFolded(text, match.index, match.index + match[0].length) }]
  })
}

/**
 * AFP's kill in French, Spanish, German and Portuguese: "… CETTE PHOTO NUMÉRO ID SLUG PAR BYLINE A ÉTÉ RETIRÉE DES
 * SYSTÈMES DE L’AFP …".
 *
 * Never seen published, so only a whole sentence that withdraws a picture from AFP's systems counts.
 */
export const afpForeignKill: NoticeGrammar = {
  name: 'AFP kill in another language',
  read(text) {
    if (!text.folded.includes('afp')) return null
    for (const wording of afpKillWordings) {
      const gone = text.folded.includes(wording.key) ? wording.withdrawn.exec(text.folded) : null
      if (gone === null) continue
      const from = Math.max(0, gone.index - sentenceReach)
      const before = text.folded.slice(from, gone.index)
      const photo = [...before.matchAll(wording.picture)].at(-1)
      if (photo === undefined) continue
      const photoEnd = from + photo.index + photo[0].length
      const ids = findPictureIds(text.raw, spanOfFolded(text, photoEnd, gone.index))
      const lastId = ids.spans.at(-1)
      const named = lastId === undefined ? photoEnd : toFolded(text, lastId.end)
      const by = findFirst(text.folded.slice(named, gone.index), wording.by, 0)
      const byline = by === null ? null : takeUpTo(text, named + by.end, gone.index + gone[0].length, wording.verb)
      const due = wording.due.exec(before)
      const reason =
        due === null ? null : takeUpTo(text, from + due.index + due[0].length, gone.index, wording.afterReason)
      return {
        kind: 'kill',
        agency: 'AFP',
        language: wording.language,
        confidence: 'wording of the AFP kill in another language',
        byline,
        pictureIds: ids.ids,
        idSpans: ids.spans,
        reason,
        duties: findDuties(text, wording),
        truncated: looksTruncated(text.raw),
        unknown: [
          ...(ids.ids.length === 0 ? ['picture ids'] : []),
          ...(reason === null ? ['reason'] : []),
          ...(byline === null ? ['byline'] : [])
        ],
        ranges: [{ start: 0, end: text.raw.length }]
      }
    }
    return null
  }
}
