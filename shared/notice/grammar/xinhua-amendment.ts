import type { FoundPair, NoticeGrammar } from '../notice-grammar.ts'
import { takeWords } from '../notice-text.ts'
import type { TextSpan } from '../parsed-notice.ts'
import { makePair } from '../read-pairs.ts'

const partner: Readonly<Record<string, string>> = { '「': '」', '『': '』', '“': '”', '‘': '’', '《': '》' }
const change = /^[^。；;]{0,6}?(?:改為|改为|更正為|更正为|修改為|修改为|應為|应为)[:：]?$/
// "請" asks; in 請願 (petition), 請求 (request), 申請 (apply), 邀請 (invite) it is part of what a story tells.
const asks = /(?<![申邀聘提敬懇恳])[請请](?![願愿求教假客柬帖])|務必|务必/
const asked = new RegExp(`${asks.source}|改稿|特此更正|更正通知`)
const addressed = /媒體|媒体|轉載|转载|稿件|報導|报道|報道|原文|圖片|图片/
// A request to the media up to where the wrong value opens is enough to announce a change whose end is missing.
const opensChange = /[將将把由]\s?(?=[「『“‘《])/g
const asksMedia = new RegExp(`(?:${asks.source})[^。]{0,30}?(?:媒體|媒体|轉載|转载|用戶|用户)`)
const requestReach = 64
// A notice has a handful of changes; what opens further on tells nothing new.
const mostOpened = 20

const title = /^\s*(?:【|\[)?(?:新華社|新华社)?(改稿通知|更正通知|更正|撤稿通知|撤稿)/

const longestValue = 400

function announcesChange(raw: string): boolean {
  let opened = 0
  for (const match of raw.matchAll(opensChange)) {
    opened += 1
    if (opened > mostOpened) return false
    const before = raw.slice(Math.max(0, match.index - requestReach), match.index)
    if (asksMedia.test(before.slice(before.lastIndexOf('。') + 1))) return true
  }
  return false
}

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

function endsInValue(raw: string): boolean {
  const tail = raw.slice(-longestValue)
  const opener = Math.max(...Object.keys(partner).map((mark) => tail.lastIndexOf(mark)))
  return opener >= 0 && !tail.slice(opener).includes(partner[tail.charAt(opener)] ?? '')
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
    const started = announcesChange(raw)
    if (titled === undefined && !changes && !started) return null
    const killed = titled?.startsWith('撤稿') ?? false
    const pairs = killed ? [] : readChanges(raw, findQuoted(raw))
    if (titled === undefined && pairs.length === 0 && !started) return null
    const first = pairs[0]
    const isOrder = first !== undefined && asks.test(raw)
    return {
      kind: killed ? 'kill' : 'correction',
      agency: 'Xinhua',
      language: 'zh',
      confidence: `${titled === undefined || pairs.length > 0 ? 'wording of the Xinhua amendment' : 'title of a Xinhua notice'}${pairs.length > 0 ? ', with its values' : ''}`,
      // A value that opens and never closes.
      truncated: !killed && endsInValue(raw),
      pairs,
      order: 'wrong-first',
      head: titled === undefined ? null : takeWords(raw, raw.indexOf(titled), raw.indexOf(titled) + titled.length),
      // The words between the values order the change: 改為.
      duties: isOrder ? [{ duty: 'replace', start: first.wrong.end + 1, end: first.correct.start - 1 }] : [],
      unknown: killed ? ['picture ids'] : pairs.length === 0 ? ['values'] : [],
      ranges: [{ start: 0, end: raw.length }]
    }
  }
}
