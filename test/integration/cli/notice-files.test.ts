import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inProject } from '../../tools/set-up/project-root.mjs'
import { openPlace } from './open-place.ts'

const fixtures = [
  'amendment.txt',
  'amendment-and-kill.eml',
  'canceled-picture.g2.xml',
  'kill.ninjs-3.json',
  'kill-page.html'
]

async function openWithFiles() {
  const place = await openPlace()
  for (const name of fixtures) await copyFile(inProject('test', 'fixtures', 'notices', name), join(place.photos, name))
  return place
}

describe('erratum notice parse', () => {
  it('tells all that a file of any format says; text keeps the shape it has', async () => {
    await using place = await openWithFiles()
    const mail = await place.run(['notice', 'parse', 'amendment-and-kill.eml', '--json'])
    expect(mail).toMatchObject({
      code: 0,
      stderr: '',
      json: {
        ...{ kind: 'correction', agency: 'AFP', pairs: [{ correct: 'Hrafnagljúfur', wrong: 'Hrafnagil' }] },
        notices: [
          { kind: 'correction', facts: { format: 'mail', messageId: '<amend-1@wire.example>' } },
          { kind: 'kill', pictureIds: ['NYOT101'], text: expect.stringContaining('PLEASE ELIMINATE') }
        ],
        leftOut: [{ what: 'amendment-and-kill.eml, attachment harbor.jpg' }]
      }
    })
    const words = await place.run(['notice', 'parse', 'amendment-and-kill.eml'])
    expect(words).toMatchObject({ code: 0, stdout: expect.stringMatching(/^AFP correction .*^AP kill /ms) })
    expect(words.stderr).toBe(
      'erratum: amendment-and-kill.eml, attachment harbor.jpg is no notice file (image/jpeg).\n'
    )
    const text = await place.run(['notice', 'parse', 'amendment.txt', '--json'])
    expect(text.json).not.toHaveProperty('notices')
    const latin = Buffer.from('KORREKTUR: Tromsø', 'latin1')
    await writeFile(join(place.photos, 'latin.txt'), latin)
    expect(await place.run(['notice', 'parse', 'latin.txt', '--json'])).toMatchObject({
      json: { kind: 'correction', confidence: expect.stringContaining('which is a guess') }
    })
  })
})

describe('erratum notice add', () => {
  it('takes in the notices of a file of any format, also from standard input', async () => {
    await using place = await openWithFiles()
    const mail = await place.run(['notice', 'add', 'amendment-and-kill.eml', '--json', '--by', 'Jo'])
    expect(mail).toMatchObject({
      code: 0,
      stderr: '',
      json: {
        number: 1,
        notices: [
          { number: 1, receipts: [{ source: 'Fotored Ärger <desk@wire.example>' }] },
          { number: 2, parsed: { kind: 'kill' } }
        ],
        leftOut: [{ why: 'is no notice file (image/jpeg)' }]
      }
    })
    const item = '{"uri":"urn:x:1","type":"picture","pubstatus":"canceled","headline":"Boats"}'
    const piped = await place.run(['notice', 'add', '-', '--json'], { input: item })
    expect(piped).toMatchObject({
      code: 0,
      json: { number: 3, parsed: { kind: 'withdrawal', pictureIds: ['urn:x:1'] } }
    })
    await writeFile(join(place.photos, 'lunch.html'), '<p>A ship in Bergen.</p>')
    const none = await place.run(['notice', 'add', 'lunch.html', '--json'])
    expect(none).toMatchObject({
      code: 2,
      json: { error: { code: 'bad-input', message: expect.stringContaining('looked at: page') } }
    })
  }, 120_000)

  it('ends when it is done, also where the desk has a notices folder, which it does not watch', async () => {
    await using place = await openWithFiles()
    const set = await place.run(['settings', '--set', `noticesFolder=${place.photos}`, '--json'])
    expect(set).toMatchObject({ code: 0, json: { noticesFolder: place.photos } })
    expect(await place.run(['notice', 'list', '--json'])).toMatchObject({ code: 0, stderr: '', json: [] })
  }, 120_000)
})
