import { expect, it } from 'vitest'
import { wholeNotice } from './make-wire.ts'
import { openPlace } from './open-place.ts'

it('erratum recipients keeps the list, and notice tell notes who was told', async () => {
  await using place = await openPlace()
  const run = async (...args: string[]) => (await place.run([...args, '--json'])).json
  const address = ['--address', 'desk@osk.example']
  expect(await run('recipients', 'add', 'Daily Osk', ...address, '--agency', 'AFP')).toMatchObject({
    name: 'Daily Osk',
    agencies: ['AFP']
  })
  await place.run(['notice', 'add', '-'], { input: wholeNotice })
  expect(await run('notice', 'tell', '1', '--to', 'daily osk', '--note', 'Rang them', '--by', 'Anna')).toMatchObject([
    { recipient: { name: 'Daily Osk' }, told: { by: 'Anna', how: 'hand', note: 'Rang them' } }
  ])
  const shown = await place.run(['notice', 'recipients', '1'])
  expect(shown.stdout).toContain('Recipients informed 1/1\n  [x] Daily Osk: told ')
})
