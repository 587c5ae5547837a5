import type { NoticeGrammar } from '../notice-grammar.ts'
import { takeFolded } from '../notice-text.ts'

const address = /^ ?\(?eds(?:\.|:|,)? ?:? ?/
const corrects = /^(?:correct(?:s|ed|ing|ion)|fixes)\b/
const updates =
  /^(?:updat(?:es|ed|ing)|add(?:s|ing)|restor(?:es|ing)|recast(?:s|ing)|resend(?:s|ing)|trim(?:s|ming)|edit(?:s|ing)|subs|clarif(?:ies|ying)|changes|removes|deletes|incorporates|leads|ledes|moves|refiles?|with (?:new|more|updated)|minor edits|new throughout)\b/
const verbs = new RegExp(`${corrects.source.slice(1)}|${updates.source.slice(1)}`)

/**
 * AP's note to editors: "Eds: UPDATES: adds details, edits. With AP Photos."
 *
 * "Corrects" is a correction (AP's policy: a correction must always be labelled as one in the editor's note); updates,
 * adds, restores and their like are updates; a note that says only what comes with the story is no notice.
 */
export const apEdnote: NoticeGrammar = {
  name: 'AP editor’s note',
  read(text) {
    const addressed = address.exec(text.folded)?.[0]
    if (addressed === undefined) return null
    const note = text.folded.slice(addressed.length, addressed.length + 400)
    const isCorrection = corrects.test(note)
    if (!isCorrection && !updates.test(note)) return null
    // "UPDATES:" is the label, what it says follows.
    const labelled = /^[a-z]+: ?/.exec(note)?.[0].length ?? 0
    const stop = note.slice(labelled).search(/[.;](?: (?!\d)|$)|$/)
    const from = addressed.length + (verbs.test(note.slice(0, labelled)) ? labelled : 0)
    return {
      kind: isCorrection ? 'correction' : 'update',
      agency: 'AP',
      language: 'en',
      confidence: `AP editor’s note that says it ${isCorrection ? 'corrects' : 'updates'}`,
      reason: takeFolded(text, from, addressed.length + labelled + stop),
      unknown: isCorrection ? ['values'] : [],
      ranges: [{ start: 0, end: text.raw.length }]
    }
  }
}
