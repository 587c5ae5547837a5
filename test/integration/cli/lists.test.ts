import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openPlace } from './open-place.ts'

// As Photo Mechanic saves them on Windows: a byte order mark, CR LF, tabs, synonyms in braces, headings in brackets.
const sport = '\ufeff[SPORT]\r\n\tfootball\r\n\t\t{soccer}\r\n\t\tgoal\r\n\ttennis\r\n'

it('erratum lists takes in structured keywords as Photo Mechanic has them, gives them back, and takes them away', async () => {
  await using place = await openPlace()
  await writeFile(join(place.photos, 'Sport.txt'), sport)
  const facts = { name: 'Sport', kind: 'keywords', count: 4, by: 'Ana' }
  expect((await place.run(['lists', 'import', 'Sport.txt', '--by', 'Ana', '--json'])).json).toMatchObject({
    list: facts,
    badLines: []
  })
  expect(await place.run(['lists', 'export', 'Sport', 'again.txt'])).toMatchObject({ code: 0 })
  expect(await readFile(join(place.photos, 'again.txt'), 'utf8')).toBe(
    sport.replace('\ufeff', '').replaceAll('\r\n', '\n')
  )
  expect(await place.run(['lists', 'import', 'Sport.txt', '--as', 'teams'])).toMatchObject({ code: 2 })
  expect((await place.run(['lists', 'remove', 'Sport', '--json'])).json).toEqual([])
})
