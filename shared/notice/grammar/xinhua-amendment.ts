import type { FoundPair, NoticeGrammar } from '../notice-grammar.ts'
import { takeWords } from '../notice-text.ts'
import type { TextSpan } from '../parsed-notice.ts'
import { makePair } from '../read-pairs.ts'

const partner: Readonly<Record<string, string>> = { '「': '」', '『': '』', '“': '”', '‘': '’', '《': '》' }
const change = /^[^。；;]{0,6}?(?:改為|改为|更正為|更正为|修改為|修改为|應為|应为)[:：]?$/
const asked = /請|请|改稿|更正|通知|務必|务必/
const addressed = /媒體|媒体|轉載|转载|稿件|報導|报道|報道|原文|圖片|图片/
const title = /^\s*(?:【|\[)?(?:新華社|新华社)?(改稿通知|更正通知|更正|撤稿通知|撤稿)/

const longestValue = 400

/** Every quoted value in order; a quote that does not close ends the list. */
function findQuoted(raw: string): readonly TextSpan[] {
  const values: TextSpan[] = []
  for (let at = 0; at < raw.length; at += 1) {
    const opener = raw.charAt(at)
    const closer = partner[opener]
    if (closer === undefined) continue
    let depth = 1
    let end = at + 1
    for (; end < raw.length && end - at <= longestValue; end += 1) {
      if (raw.charAt(end) === opener) depth += 1
      else if (raw.charAt(end) === closer) depth -= 1
      if (depth === 0) break
    }
    if (depth > 0) return values
    values.push({ start: at + 1, end })
    at = end
  }
  return values
}

function readChanges(raw: string, values: readonly TextSpan[]): readonly FoundPair[] {
  return values.flatMap((wrong, index) => {
    const correct = values[index + 1]
    if (correct === undefined) return []
    return change.test(raw.slice(wrong.end + 1, correct.start - 1)) ? [makePair(raw, correct, wrong)] : []
  })
}

/**
 * Xinhua's amendment (改稿通知): 將「WRONG」改為「CORRECT」, traditional or simplified.
 *
 * The wrong value comes first. A story in which somebody renames something is no notice: the media must be addressed.
 */
export const xinhuaAmendment: NoticeGrammar = {
  name: 'Xinhua amendment',
  read(text) {
    const { raw } = text
    const titled = title.exec(raw)?.[1]
    const changes =
      /改為|改为|更正為|更正为|修改為|修改为|應為|应为/.test(raw) && asked.test(raw) && addressed.test(raw)
    if (titled === undefined && !changes) return null
    const killed = titled?.startsWith('撤稿') ?? false
    const pairs = killed ? [] : readChanges(raw, findQuoted(raw))
    if (titled === undefined && pairs.length === 0) return null
    const first = pairs[0]
    const from =
      first === undefined
        ? -1
        : Math.max(raw.lastIndexOf('將', first.wrong.start), raw.lastIndexOf('将', first.wrong.start))
    const end = pairs.at(-1)?.correct.end ?? 0
    const asks = first !== undefined && /請|请|務必|务必/.test(raw)
    return {
      kind: killed ? 'kill' : 'correction',
      agency: 'Xinhua',
      language: 'zh',
      confidence: pairs.length > 0 ? 'wording of the Xinhua amendment, with its values' : 'title of a Xinhua notice',
      pairs,
      order: 'wrong-first',
      head: titled === undefined ? null : takeWords(raw, raw.indexOf(titled), raw.indexOf(titled) + titled.length),
      duties: asks
        ? [{ duty: 'replace', start: from < 0 ? first.wrong.start : from, end: Math.min(raw.length, end + 1) }]
        : [],
      unknown: killed ? ['picture ids'] : pairs.length === 0 ? ['values'] : [],
      ranges: [{ start: 0, end: raw.length }]
    }
  }
}
