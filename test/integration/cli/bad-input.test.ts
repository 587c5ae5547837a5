import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Place } from './open-place.ts'
import { openPlace } from './open-place.ts'

let place: Place

beforeAll(async () => {
  place = await openPlace()
})

afterAll(() => place[Symbol.asyncDispose]())

/** What was typed, the exit code, and what the one line on standard error must say. */
const refused: readonly (readonly [readonly string[], number, RegExp])[] = [
  [['redact'], 2, /unknown command 'redact'/],
  [['read'], 2, /missing required argument 'path'/],
  [['read', 'a.jpg', '--colour'], 2, /unknown option '--colour'/],
  [['read', ''], 2, /A path is empty/],
  [['find', ' '], 2, /text to find is empty/],
  [['find', 'Oslo'], 4, /There is no desk in/],
  [['notice'], 2, /A command is missing/],
  [['notice', 'show', 'first'], 2, /"first" is not the number of a notice/],
  [['notice', 'list'], 4, /There is no desk in/],
  [['undo', '0'], 2, /"0" is not the number of a change/],
  [['redo', '1e3'], 2, /"1e3" is not the number of a change/],
  [['audit', 'verify'], 4, /There is no desk in/],
  [['history', 'a.jpg'], 4, /There is no desk in/],
  [['history'], 2, /Give a photo, or --search/],
  [['history', 'a.jpg', '--at', 'noon'], 2, /--at "noon" is no date/],
  [['restore', 'a.jpg'], 2, /required option '--revision <n>'/],
  [['edit', 'a.jpg'], 2, /Nothing to change was given/],
  [['edit', 'a.jpg', '--set', 'city'], 2, /--set "city" has no "="/],
  [['edit', 'a.jpg', '--set', 'captoin=x'], 2, /no field "captoin".*The fields are: caption, .*actionAdvised/],
  [['edit', 'a.jpg', '--set', 'BYLINE=x'], 2, /no field "BYLINE".*The fields are: byline, /],
  [['edit', 'a.jpg', '--add', 'city=Oslo'], 2, /city is one text.*keywords/],
  [['edit', 'a.jpg', '--set', 'city=Oslo', '--set', 'city=Bergen'], 2, /city is one text and was set 2 times/],
  [['edit', 'a.jpg', '--set', 'city=Oslo', '--lang', 'fr'], 2, /--lang fr is for caption, title, altText/],
  [['edit', 'a.jpg', '--set', 'city=Oslo', '--by', ' '], 2, /--by needs a name/],
  [['edit', 'a.jpg', '--set', 'city=Oslo', '--notice', '-1'], 2, /"-1" is not the number of a notice/],
  [['export', 'a.jpg', '--preset', 'web'], 2, /Give --preset NAME and --to DIR/],
  [['export', '--preset', 'web', '--to', 'out'], 2, /Give photos or --notice ID/],
  [['export', 'a.jpg', '--notice', '1', '--preset', 'web', '--to', 'out'], 2, /one of both/],
  [['serve', '--port', '70000'], 2, /"70000" is no port/],
  [['notice', 'parse', 'none.txt'], 4, /none\.txt is not there/],
  [['notice', 'parse', '.'], 2, /is a folder/],
  [['notice', 'parse', 'a.txt', '--jsonl', 'b.jsonl'], 2, /one of both/]
]

describe('a call that cannot be', () => {
  it.each(refused)('erratum %j ends with %i and one line that says why', async (args, code, why) => {
    const plain = await place.run(args)
    expect(plain).toMatchObject({ code, stdout: '' })
    expect(plain.stderr).toMatch(/^erratum: [^\n]+\n$/)
    expect(plain.stderr).toMatch(why)
  })

  it('answers with JSON where JSON was asked for, and says the same on standard error', async () => {
    for (const args of [
      ['edit', 'a.jpg', '--set', 'captoin=x', '--json'],
      ['read', '--json'],
      ['notice', '--json']
    ]) {
      const { code, json, stderr } = await place.run(args)
      expect(code).toBe(2)
      expect(json).toEqual({ error: { code: 'bad-input', message: expect.any(String) } })
      expect(stderr).toBe(`erratum: ${(json as { error: { message: string } }).error.message}\n`)
    }
  })

  it('makes no desk and no file', async () => {
    expect(await readdir(place.root)).toEqual(['home', 'photos'])
    expect(await readdir(place.home)).toEqual([])
    expect(await readdir(place.photos)).toEqual([])
  })
})

describe('the bare command', () => {
  it('prints its commands and how to open the desktop, and is no failure', async () => {
    const { code, stdout, stderr } = await place.run([])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('npm start')
    for (const name of [
      'read',
      'edit',
      'find',
      'notice',
      'history',
      'undo',
      'redo',
      'restore',
      'audit',
      'export',
      'serve'
    ])
      expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'))
  })
})
