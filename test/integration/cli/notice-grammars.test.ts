import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDeskStore } from '../../../main/catalog/open-desk-store.ts'
import { peekSettings } from '../../../main/catalog/peek-settings.ts'
import type { DeskGrammar } from '../../../shared/notice/desk-grammar.ts'
import { openPlace } from './open-place.ts'

const sample = 'Please read Port Verrin instead of Port Verran in picture VERR101.'
const grammar: DeskGrammar = {
  name: 'Osk Pictures',
  agency: 'OSK',
  kind: 'correction',
  language: 'en',
  form: 'words',
  pattern: 'Please read {correct} instead of {wrong} in picture {pictureId}',
  sample
}

it('erratum notice parse reads as the named desk would, and leaves that desk as it was', async () => {
  await using place = await openPlace()
  const file = join(place.desk, 'desk.db')
  const read = async () => (await place.run(['notice', 'parse', '--json'], { input: sample })).json
  expect(await read()).toMatchObject({ kind: 'none' })
  const store = await openDeskStore({ kind: 'sqlite', file })
  await store.settings.write({ deskGrammars: [grammar] })
  // While a desk is open its newest settings stand beside the file.
  expect((await peekSettings(file)).deskGrammars).toEqual([grammar])
  await store[Symbol.asyncDispose]()
  const look = async () => [
    await readdir(place.desk),
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex')
  ]
  const before = await look()
  expect(await read()).toMatchObject({ agency: 'OSK', pairs: [{ correct: 'Port Verrin', wrong: 'Port Verran' }] })
  expect(await look()).toEqual(before)
})
