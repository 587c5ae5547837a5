import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import { makePhoto } from '../services/make-photo.ts'
import { openPlace } from './open-place.ts'

it('erratum spell finds what is wrong in captions, takes the photo’s own names for right, and learns others', async () => {
  await using metadata = createMetadata()
  await using place = await openPlace()
  const caption =
    'Les electeurs de Port-au-Havre attendent avec Élodie Zgrabowski devant un bureau de vote. (Photo by Jérôme LEFÈVRE / NP)'
  const fields = { caption, headline: 'Électeurs', city: 'PORT-AU-HAVRE', byline: ['Jérôme LEFÈVRE'] }
  const path = await makePhoto(metadata, join(place.photos, 'a.jpg'), fields)
  expect((await place.run(['spell', '--learn', 'Élodie Zgrabowski', '--by', 'Ana', '--json'])).json).toMatchObject([
    { word: 'Zgrabowski', by: 'Ana' },
    { word: 'Élodie', by: 'Ana' }
  ])
  const checked = await place.run(['spell', 'a.jpg', '--language', 'en,fr', '--suggest', '--json'])
  expect(checked).toMatchObject({ code: 0 })
  expect(checked.json).toEqual([
    {
      path,
      texts: [
        {
          ...{ field: 'caption', text: caption, language: 'fr' },
          findings: [{ start: 4, end: 13, word: 'electeurs', why: 'unknown' }],
          suggestions: { electeurs: expect.arrayContaining(['électeurs']) }
        },
        { field: 'headline', text: 'Électeurs', language: 'fr', findings: [], suggestions: {} }
      ]
    }
  ])
  expect(await place.run(['spell', 'a.jpg', '--language', 'fr,ru'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--language is en, fr, es, de')
  })
})
