import type { AmendedValue } from './amend-text.ts'
import { amendText } from './amend-text.ts'
import type { NoticePair } from './parsed-notice.ts'

const fold = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase()
const tidy = (text: string) => text.trim().replace(/\s+/g, ' ')

interface AmendedItem {
  readonly items: readonly string[]
  readonly used: readonly number[]
  readonly why: readonly string[]
}

function amendItem(item: string, pairs: readonly NoticePair[]): AmendedItem {
  const index = pairs.findIndex(({ correct, wrong }) => wrong !== '' && correct !== wrong && fold(item) === fold(wrong))
  const pair = pairs[index]
  if (pair !== undefined) {
    const why = [
      ...(tidy(item) === tidy(pair.wrong) ? [] : [`“${item}” is not written as in the notice (“${pair.wrong}”).`]),
      ...(/[,;]/.test(pair.correct) ? [`“${pair.correct}” may be more than one entry.`] : [])
    ]
    return { items: pair.correct === '' ? [] : [pair.correct], used: [index], why }
  }
  const amended = amendText(item, pairs)
  if (amended.used.length === 0) return { items: [item], used: [], why: [] }
  return {
    items: amended.to === '' ? [] : [amended.to],
    used: amended.used,
    why: [`Only a part of “${item}” is wrong.`, ...amended.why]
  }
}

/**
 * A list with every wrong entry replaced, entry by entry.
 *
 * An entry that is there already is not added again; an entry without right value is dropped. Entries that hold the
 * wrong value only in part are amended as texts and need a look.
 */
export function amendList(items: readonly string[], pairs: readonly NoticePair[]): AmendedValue<readonly string[]> {
  const amended = items.map((item) => amendItem(item, pairs))
  const untouched = new Set(items.filter((_, index) => amended[index]?.used.length === 0))
  const to: string[] = []
  for (const { items: fresh, used } of amended) {
    for (const item of fresh) if (used.length === 0 || !(untouched.has(item) || to.includes(item))) to.push(item)
  }
  const used = [...new Set(amended.flatMap((one) => one.used))].sort((left, right) => left - right)
  const settled = pairs.flatMap(({ correct, wrong }, index) =>
    correct !== wrong && !used.includes(index) && items.some((item) => tidy(item) === tidy(correct)) ? [index] : []
  )
  return { to, used, settled, why: [...new Set(amended.flatMap((one) => one.why))] }
}
