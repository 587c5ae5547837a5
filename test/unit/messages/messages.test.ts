import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { english } from '../../../renderer/messages/english.ts'
import { french } from '../../../renderer/messages/french.ts'
import { findWords } from './find-words.ts'

const renderer = join(import.meta.dirname, '../../../renderer')
const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(renderer, name), 'utf8') }))

/** Areas whose words all stand in message files. */
const spoken = [
  'app',
  'batch',
  'caption',
  'compare',
  'files',
  'history',
  'jobs',
  'lists',
  'marks',
  'replace',
  'searches',
  'state',
  'ui'
]

const list = (catalog: Readonly<Record<string, Readonly<Record<string, string>>>>) =>
  Object.entries(catalog).flatMap(([area, messages]) =>
    Object.entries(messages).map(([key, message]) => [`${area}.${key}`, message] as const)
  )

/** The names of a message's arguments and tags. */
function listArguments(message: string): string[] {
  const names = new Set<string>()
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    // An element of the parser's tree that has a type above 0 and a string as its value is filled in from outside.
    if ('type' in part && 'value' in part && part.type !== 0 && typeof part.value === 'string') names.add(part.value)
    Object.values(part).forEach(visit)
  }
  visit(new IntlMessageFormat(message, 'en').getAst())
  return [...names].sort()
}

describe('the messages', () => {
  it('are the same in French as in English, with the same arguments', () => {
    const inFrench = new Map(list(french))
    expect([...inFrench.keys()]).toEqual(list(english).map(([key]) => key))
    for (const [key, message] of list(english))
      expect({ key, names: listArguments(inFrench.get(key) ?? '') }).toEqual({ key, names: listArguments(message) })
  })

  it('are each said somewhere', () => {
    const code = sources.map(({ text }) => text).join('\n')
    // Those of the settings are found by the setting's key.
    const { 'setting-words': _, ...areas } = english
    expect(
      list(areas).flatMap(([key]) => (code.includes(`'${key}'`) || code.includes(`"${key}"`) ? [] : [key]))
    ).toEqual([])
  })

  it('are where all words of their areas stand: none is left in the code', () => {
    const own = sources.filter(({ name }) => spoken.some((area) => name.startsWith(`${area}/`)))
    expect(own.flatMap(({ name, text }) => findWords(name, text))).toEqual([])
  })
})

describe('words in code', () => {
  it.each([
    ['an element’s text', '<p>Nothing runs</p>'],
    ['an attribute that people hear', '<button aria-label="Close" />'],
    ['a property that people read', "const a = { title: 'undo' }"],
    ['a sentence', "const words = done ? 'Nothing was done.' : ''"],
    ['a filled text', ['const words = `$', '{count} photos`'].join('')]
  ])('are found as %s', (_what, text) => {
    expect(findWords('a.tsx', text)).toHaveLength(1)
  })

  it.each([
    ['classes', '<p className="strong cut" />'],
    ['names of keys', "const a = { keys: ['Space'] }"],
    ['what is compared', "const gone = key === 'Delete'"],
    ['what is remembered', ['const name = `erratum.order.$', '{id}`'].join('')],
    ['keys', "const kind = 'read-folder'"],
    ['faults of the program', "throw new Error('The page has no place for the desk')"],
    ['imports', "import { a } from './Some file.ts'"],
    ['messages', "<p>{phrase('jobs.title')}</p>"]
  ])('are not seen in %s', (_what, text) => {
    expect(findWords('a.tsx', text)).toEqual([])
  })
})
