import { DeskError } from '../../shared/contract/desk-error.ts'
import type { Recipient } from '../../shared/contract/recipients.ts'

const parts: ReadonlySet<string> = new Set(['preset', 'agency', 'category', 'keyword'])

/** A standing rule as given: "preset=web,agency=AFP,category=S". Throws DeskError `bad-input`. */
export function parseRule(text: string): Recipient['rules'][number] {
  const pairs = text.split(',').map((pair) => {
    const [name = '', ...value] = pair.split('=')
    return [name.trim(), value.join('=').trim()] as const
  })
  const given = new Map(pairs)
  const preset = given.get('preset')
  if (preset === undefined || pairs.some(([name, value]) => !parts.has(name) || value === ''))
    throw new DeskError(
      'bad-input',
      `--rule ${JSON.stringify(text)} is no rule. Nothing was recorded. Write it as preset=web,agency=AFP,category=S,keyword=ice; only the preset has to be there.`
    )
  const find = (name: string) => given.get(name) ?? null
  return { preset, agency: find('agency'), category: find('category'), keyword: find('keyword'), sourceId: null }
}
