import { describe, expect, it } from 'vitest'
import { spotNotices } from '../../../main/services/notices/spot-notices.ts'
import { photoOf } from './photo-of.ts'
import { readingOf, readingsOf } from './reading-of.ts'

const opening = 'A bridge in Astana on May 4, 2017. / AFP PHOTO / Ana LIMA / '
const notice =
  'The erroneous mention[s] appearing in the metadata of this photo by Ana LIMA has been modified in AFP systems in the following manner: [Astana] instead of [Almaty]. Please immediately remove the erroneous mention[s] from all your online services and delete it (them) from your servers.'
const whole = opening + notice
const cut = whole.slice(0, 200)

describe('notices in a photo’s own metadata', () => {
  it('are not seen in an ordinary caption', () => {
    expect(spotNotices(photoOf('a', readingsOf({ caption: opening, instructions: 'No archive.' })))).toEqual([])
  })

  it('are taken from XMP where IIM was cut', () => {
    const spotted = spotNotices(
      photoOf('a', {
        instructions: readingOf([
          ['iim', cut],
          ['xmp', whole]
        ])
      })
    )
    expect(spotted).toMatchObject([
      { text: whole, field: 'instructions', container: 'xmp', parsed: { valuesKnown: true } }
    ])
  })

  it('are taken from IIM where only IIM has the values', () => {
    const spotted = spotNotices(
      photoOf('a', {
        caption: readingOf([
          ['xmp', cut],
          ['iim', whole]
        ])
      })
    )
    expect(spotted).toMatchObject([{ text: whole, container: 'iim' }])
  })

  it('count once when slug and caption tell of the same one', () => {
    const fields = readingsOf({ caption: whole, title: 'CORRECTION-ASTANA-TALKS', headline: 'CORRECTION-ASTANA-TALKS' })
    expect(spotNotices(photoOf('a', fields))).toMatchObject([{ field: 'caption' }])
  })

  it('count twice when they state other values', () => {
    const other = whole.replace('[Astana] instead of [Almaty]', '[May] instead of [June]')
    const spotted = spotNotices(photoOf('a', readingsOf({ caption: whole, instructions: other })))
    expect(spotted.map((one) => one.parsed.pairs[0]?.wrong)).toEqual(['Almaty', 'June'])
  })

  it('are seen in a file name whose caption says nothing', () => {
    const spotted = spotNotices(photoOf('a', {}, { fileName: 'CORRECTION-US-JUSTICE-POLITICS.jpg' }))
    expect(spotted).toMatchObject([
      { field: 'fileName', container: null, parsed: { kind: 'correction', valuesKnown: false } }
    ])
  })
})
