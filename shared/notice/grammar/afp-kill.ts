import { findPictureIds } from '../expand-picture-ids.ts'
import { findDuties } from '../find-duties.ts'
import type { FoundText } from '../found-text.ts'
import { looksTruncated } from '../looks-truncated.ts'
import type { NoticeGrammar } from '../notice-grammar.ts'
import type { NoticeText } from '../notice-text.ts'
import { spanOfFolded, takeFolded } from '../notice-text.ts'

const numbered =
  /\b(?:photos?|pictures?|images?|videos?)(?:\(s\)|\[s\])? (?:numbers?|n°|nos?\.?|#|id)(?:\(s\)|\[s\])? ?:? ?/
const withdrawn = / (?:has|have) been withdrawn\b/
// "THIS PHOTO 000_34L82NW": an id that needs no "number" before it.
const pictured = /\b(?:this|these|the) (?:photo|picture|image|video)(?:s|\(s\)|\[s\])? (?=\d{3}_\w)/
const headless =
  /^ ?["']?(?:this|these|the) (?:photo|picture|image|video)(?:s|\(s\)|\[s\])? [^.]{0,300}? (?:has|have) been withdrawn from afp systems\b/

// The slug follows the ids without a comma and may look like one: 000_34L82NW COVID19-HEALTH.
const idList = /^[\w-]+(?: ?(?:,|&| and ) ?(?:and )?[\w-]+)*/

// From "MANDATORY KILL" to "HAS BEEN WITHDRAWN": a reason, some ids, a slug and a name.
const longestKillLine = 1200

function takeReason(text: NoticeText, from: number, line: string): FoundText | null {
  const due = line.indexOf('due to ')
  if (due < 0) return null
  const end = line.slice(due).search(/ (?:this|these|the) (?:photo|picture|image|video)/)
  return end < 0 ? null : takeFolded(text, from + due + 'due to '.length, from + due + end)
}

/**
 * AFP's kill: "MANDATORY KILL-DUE TO REASON THIS PHOTO NUMBER ID SLUG BY BYLINE HAS BEEN WITHDRAWN FROM AFP SYSTEMS …".
 *
 * The picture is sent again crossed out with this text as its caption. Source: AFP's kill of 000_34L82NW, March 2024.
 */
export const afpKill: NoticeGrammar = {
  name: 'AFP kill',
  read(text) {
    const systems = text.folded.includes('withdrawn from afp systems')
    const headed = text.folded.indexOf('mandatory kill')
    const from = headed < 0 && systems && headless.test(text.folded.slice(0, 400)) ? 0 : headed
    if (from < 0 || from > 200) return null
    const line = text.folded.slice(from, from + longestKillLine)
    const number = numbered.exec(line) ?? pictured.exec(line)
    if (!systems && number === null) return null
    const idsAt = number === null ? line.length : number.index + number[0].length
    const gone = withdrawn.exec(line.slice(idsAt))
    const named = gone === null ? line.slice(idsAt) : line.slice(idsAt, idsAt + gone.index)
    const by = named.indexOf(' by ')
    const listed = idList.exec(named)?.[0].length ?? 0
    const ids = findPictureIds(text.raw, spanOfFolded(text, from + idsAt, from + idsAt + listed))
    const byline = by < 0 || gone === null ? null : takeFolded(text, from + idsAt + by + 4, from + idsAt + gone.index)
    const reason = takeReason(text, from, line)
    const duties = findDuties(text, from)
    return {
      kind: 'kill',
      agency: 'AFP',
      language: 'en',
      confidence: 'wording of the AFP kill',
      byline,
      pictureIds: ids.ids,
      idSpans: ids.spans,
      reason,
      duties,
      // The published text stops at "STOP USING", which wants an object.
      truncated: looksTruncated(text.raw) || / stop using ?\.?$/.test(text.folded.slice(-20)),
      unknown: [
        ...(ids.ids.length === 0 ? ['picture ids'] : []),
        ...(reason === null ? ['reason'] : []),
        ...(byline === null ? ['byline'] : [])
      ],
      ranges: [{ start: 0, end: text.raw.length }]
    }
  }
}
