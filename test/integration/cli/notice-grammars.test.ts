import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDeskStore } from '../../../main/catalog/open-desk-store.ts'
import { peekSettings } from '../../../main/catalog/peek-settings.ts'
import { oskGrammar } from '../../fixtures/osk-grammar.ts'
import { openPlace } from './open-place.ts'

it('erratum notice parse reads as the named desk would, and leaves that desk as it was', async () => {
  await using place = await openPlace()
  const file = join(place.desk, 'desk.db')
  const read = async () => (await place.run(['notice', 'parse', '--json'], { input: oskGrammar.sample })).json
  expect(await read()).toMatchObject({ kind: 'none' })
  const store = await openDeskStore({ kind: 'sqlite', file })
  await store.settings.write({ deskGrammars: [oskGrammar] })
  // While a desk is open its newest settings stand beside the file.
  expect((await peekSettings(file)).deskGrammars).toEqual([oskGrammar])
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
