import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import type { ParsedNotice } from '../../../shared/notice/parsed-notice.ts'
import { readKnownNotices } from '../../unit/notice/read-notice-lines.ts'
import { cutNotice, makeWire, readersCaption, wholeNotice } from './make-wire.ts'
import { openPlace } from './open-place.ts'

const known = fileURLToPath(new URL('../../../../shared/notices/known.jsonl', import.meta.url))
const designed = [
  ...['kind', 'agency', 'language', 'byline', 'pairs', 'valuesKnown', 'truncated', 'pictureIds', 'reason'],
  ...['replacementFollows', 'duties', 'unknown']
]

describe('erratum notice parse', () => {
  it('tells what a file or standard input says, and makes no desk', async () => {
    await using place = await openPlace({ deskInHome: true })
    await writeFile(join(place.photos, 'notice.txt'), `\u{feff}${wholeNotice}`)
    const whole = await place.run(['notice', 'parse', 'notice.txt', '--json'])
    expect(whole).toMatchObject({ code: 0, stderr: '' })
    expect(Object.keys(whole.json as object)).toEqual(expect.arrayContaining(designed))
    expect(whole.json).toMatchObject({
      ...{ kind: 'correction', agency: 'AFP', byline: 'Ana LIMA', valuesKnown: true, truncated: false },
      pairs: [{ correct: 'Hrafnagljúfur', wrong: 'Hrafnagil' }],
      duties: ['remove-online', 'delete', 'tell-third-parties']
    })
    for (const args of [['-'], []]) {
      const cut = await place.run(['notice', 'parse', ...args, '--json'], { input: cutNotice })
      expect(cut).toMatchObject({
        code: 0,
        json: { kind: 'correction', agency: 'AFP', pairs: [], valuesKnown: false, truncated: true }
      })
    }
    const none = await place.run(['notice', 'parse', '--json'], { input: 'A ship in Bergen.' })
    expect(none).toMatchObject({ code: 0, json: { kind: 'none', pairs: [] } })
    expect(await readdir(place.home)).toEqual([])
  })

  it('refuses bytes that are no text', async () => {
    await using place = await openPlace()
    await writeFile(join(place.photos, 'photo.txt'), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]))
    const photo = await place.run(['notice', 'parse', 'photo.txt', '--json'])
    expect(photo).toMatchObject({ code: 2, json: { error: { code: 'bad-input' } } })
    expect(photo.stderr).toContain('photo.txt is no text')
  })

  it('answers a line of --jsonl with a line, and a line that is none by its number', async () => {
    await using place = await openPlace()
    const lines = [JSON.stringify({ id: 'a', text: cutNotice, more: 1 }), '', '{"id":', '{"id":7}', '"text"']
    await writeFile(join(place.photos, 'notices.jsonl'), [...lines, JSON.stringify({ text: 'Rain.' })].join('\n'))
    const { code, stdout, stderr } = await place.run(['notice', 'parse', '--jsonl', 'notices.jsonl'])
    const said: unknown[] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(code).toBe(1)
    expect(said).toMatchObject([
      { id: 'a', kind: 'correction', truncated: true },
      { id: null, error: { code: 'bad-input', message: expect.stringContaining('Line 3 ') } },
      { id: 7, error: { message: expect.stringContaining('Line 4 ') } },
      { id: null, error: { message: expect.stringContaining('Line 5 ') } },
      { id: null, kind: 'none' }
    ])
    expect(stderr.match(/^erratum: Line \d /gm)).toHaveLength(3)
    expect(await place.run(['notice', 'parse', '--jsonl', '-'], { input: '{}\n' })).toMatchObject({ code: 2 })
  })

  it('never gives a wrong pair for a published notice, and AFP ones exactly', async (context) => {
    const notices = readKnownNotices()
    if (notices.length === 0) context.skip('../shared/notices/known.jsonl is not here')
    await using place = await openPlace()
    const { code, stdout, stderr } = await place.run(['notice', 'parse', '--json', '--jsonl', known])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const said: (ParsedNotice & { id: string })[] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(said.map(({ id }) => id)).toEqual(notices.map(({ id }) => id))
    expect(said.filter(({ agency }) => agency === 'AFP').length).toBeGreaterThan(3)
    for (const [index, { id, agency, kind, truncated, expected }] of notices.entries()) {
      const parsed = said[index]
      const pairs = expected.replacements ?? []
      for (const pair of parsed?.pairs ?? []) expect(pairs, id).toContainEqual(pair)
      if (agency === 'AFP')
        expect({ ...parsed }, id).toMatchObject({ agency, kind, truncated, pairs, byline: expected.photographer })
    }
  })
})

describe('erratum notice add', () => {
  let metadata: Metadata

  beforeAll(() => {
    metadata = createMetadata()
  })

  afterAll(() => metadata[Symbol.asyncDispose]())

  it('keeps a handed-in text word for word, once, with the photo it is about; one that only announces is not applied', async () => {
    await using place = await openPlace()
    const { other } = await makeWire(metadata, place.photos)
    await writeFile(join(place.photos, 'notice.txt'), `${wholeNotice}\r\n`)
    const added = await place.run(['notice', 'add', 'notice.txt', '--photo', '5-other.jpg', '--by', 'Jo', '--json'])
    expect(added).toMatchObject({
      code: 0,
      stderr: '',
      json: {
        number: 1,
        state: 'matched',
        text: `${wholeNotice}\r\n`,
        receipts: [{ from: 'file', fileName: 'notice.txt' }],
        parsed: { readersText: expect.stringContaining(readersCaption) }
      }
    })
    const again = await place.run(['notice', 'add', '-', '--json'], { input: `${wholeNotice}\r\n` })
    expect(again).toMatchObject({ code: 0, json: { number: 1, receipts: [{ from: 'file' }, { from: 'text' }] } })
    const shown = await place.run(['notice', 'show', '1'])
    expect(shown).toMatchObject({ code: 0, stdout: expect.stringContaining('right “Hrafnagljúfur” instead of') })
    expect(await place.run(['find', 'ship', '--json'])).toMatchObject({ code: 0, json: [{ path: other }] })

    const cut = await place.run(['notice', 'add', '-', '--json'], { input: cutNotice })
    expect(cut).toMatchObject({ code: 0, json: { number: 2, state: 'values-unknown' } })
    const apply = await place.run(['notice', 'apply', '2', '--json'])
    expect(apply).toMatchObject({ code: 5, json: { error: { code: 'values-unknown' } } })
    const none = await place.run(['notice', 'add', '-', '--json'], { input: 'A ship in Bergen.' })
    expect(none).toMatchObject({ code: 2, json: { error: { code: 'bad-input' } } })
    expect(await place.run(['notice', 'show', '9', '--json'])).toMatchObject({ code: 4 })
  }, 180_000)
})
