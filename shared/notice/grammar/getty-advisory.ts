import { detectAgency } from '../detect-agency.ts'
import { findDuties } from '../find-duties.ts'
import type { NoticeGrammar, NoticeReading } from '../notice-grammar.ts'
import type { NoticeText } from '../notice-text.ts'
import { spanOfFolded, takeFolded } from '../notice-text.ts'

const note = /(?:^|[.(*] ?|\/ ?)["']? ?(editor(?:'?s'?)? ?note ?[:-] ?)/
const enhanced =
  /(?:^|[.(*:] ?)["']?(?:this |the )?(?:image|photo|picture) has been digitally (?:enhanced|altered|manipulated) at source\b/
const corrects = /^(?:correct(?:s|ed|ion)|the caption has been (?:corrected|amended))\b/

// A note is a sentence or two; what stands further on is caption.
const longestNote = 600

function readNote(text: NoticeText, from: number, opened: number): NoticeReading {
  const rest = text.folded.slice(from, from + longestNote)
  const inBrackets = text.folded.charAt(opened) === '('
  const stop = rest.search(inBrackets ? /\)|$/ : /[.](?: |$)|$/)
  const said = takeFolded(text, from, from + stop)
  const end = from + stop + (/^[.)]/.test(rest.slice(stop)) ? 1 : 0)
  const isCorrection = corrects.test(rest)
  return {
    kind: isCorrection ? 'correction' : 'advisory',
    agency: detectAgency(text) ?? (enhanced.test(text.folded) ? 'Getty Images' : null),
    language: 'en',
    confidence: 'an editor’s note stands in the text',
    reason: said.text === '' ? null : said,
    duties: findDuties(text, from, from + stop),
    unknown: isCorrection ? ['values'] : [],
    ranges: [spanOfFolded(text, opened, end)]
  }
}

/**
 * Getty's advisory: "EDITOR’S NOTE: …" in a caption, or "Image has been digitally enhanced at source" alone.
 *
 * May be added a year after the picture and taken away again. A story that reports such a note ("the image had been
 * digitally enhanced") is none. Source: Getty Images, March 2024.
 */
export const gettyAdvisory: NoticeGrammar = {
  name: 'Getty advisory',
  read(text) {
    const noted = note.exec(text.folded)
    if (noted !== null) {
      const opened = noted.index + (/^[./] ?/.exec(noted[0])?.[0].length ?? 0)
      return readNote(text, noted.index + noted[0].length, opened)
    }
    const found = enhanced.exec(text.folded)
    if (found === null) return null
    const at = found.index + (/^[.(*:]? ?["']?/.exec(found[0])?.[0].length ?? 0)
    const end = found.index + found[0].length
    const stop = text.folded.charAt(end) === '.' ? end + 1 : end
    return {
      kind: 'advisory',
      agency: 'Getty Images',
      language: 'en',
      confidence: 'wording of the Getty editor’s note',
      reason: takeFolded(text, at, end),
      duties: findDuties(text, at, end),
      ranges: [spanOfFolded(text, at, stop)]
    }
  }
}
