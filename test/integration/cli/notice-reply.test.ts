import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { wholeNotice } from './make-wire.ts'
import { openPlace } from './open-place.ts'

describe('erratum notice reply, report and write', () => {
  it('write texts, a mail and a report, and never over a file that is there', async () => {
    await using place = await openPlace()
    await place.run(['notice', 'add', '-'], { input: wholeNotice })
    const asked = ['notice', 'reply', '1', '--style', 'afp', '--lang', 'fr', '--json']
    const reply = await place.run(asked)
    expect(reply).toMatchObject({ code: 0, stderr: '' })
    const eml = await place.run([...asked, '--to', 'Desk AFP <desk@example.org>', '--eml', 'reply.eml'])
    expect(eml).toMatchObject({ code: 0, json: { eml: join(place.photos, 'reply.eml') } })
    const mail = await PostalMime.parse(await readFile(join(place.photos, 'reply.eml')))
    expect(mail).toMatchObject({ to: [{ address: 'desk@example.org' }] })
    expect(eml.json).toMatchObject({ subject: mail.subject ?? '', text: `${mail.text?.trimEnd()}\n` })

    const report = await place.run(['notice', 'report', '1', '--html', 'report.html', '--json'])
    expect(report).toMatchObject({ code: 0, json: { notice: { number: 1, agency: 'AFP' }, counts: { dutiesOpen: 3 } } })
    const html = await readFile(join(place.photos, 'report.html'), 'utf8')
    expect(html).toContain('Notice received from AFP')

    await writeFile(join(place.photos, 'report.html'), 'mine')
    for (const over of [
      ['notice', 'report', '1', '--html', 'report.html'],
      ['notice', 'reply', '1', '--eml', 'reply.eml']
    ]) {
      const refused = await place.run([...over, '--json'])
      expect(refused).toMatchObject({ json: { error: { code: 'name-taken' } } })
      expect(refused.code).not.toBe(0)
    }
    expect(await readFile(join(place.photos, 'report.html'), 'utf8')).toBe('mine')
  })

  it('take the desk’s own notice in with --add, and refuse what is no style, pair or duty', async () => {
    await using place = await openPlace()
    const write = ['notice', 'write', '--pair', 'Quay Lane=Kay Lane', '--id', 'MER101', '--duty', 'delete', '--json']
    const added = await place.run([...write, '--add'])
    expect(added).toMatchObject({
      code: 0,
      json: { origin: 'desk', parsed: { pairs: [{ correct: 'Quay Lane', wrong: 'Kay Lane' }], duties: ['delete'] } }
    })
    expect(await place.run(write)).toMatchObject({ code: 0, json: { text: (added.json as { text: string }).text } })
    for (const wrong of [
      ['--style', 'dpa'],
      ['--pair', 'Quay Lane'],
      ['--duty', 'weep']
    ])
      expect(await place.run([...write, ...wrong])).toMatchObject({ code: 2, json: { error: { code: 'bad-input' } } })
  })
})
