import { join } from 'node:path'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { makePhoto } from '../services/make-photo.ts'

const wire = { credit: 'AFP', byline: ['Ana LIMA'], dateCreated: '2026-05-12', jobId: 'ISL101' }

/** The caption of the photo that carries the notice, as readers should see it. */
export const readersCaption = 'Steam rises over Hrafnagljúfur in Iceland on May 12, 2026. / AFP PHOTO / Ana LIMA'

/** A whole AFP amendment: [Hrafnagljúfur] instead of [Hrafnagil]. */
export const wholeNotice = `CORRECTION - ${readersCaption} / The erroneous mention[s] appearing in the metadata of this photo by Ana LIMA has been modified in AFP systems in the following manner: [Hrafnagljúfur] instead of [Hrafnagil]. Please immediately remove the erroneous mention[s] from all your online services and delete it (them) from your servers. If you have been authorized by AFP to distribute it (them) to third parties, please ensure that the same actions are carried out by them. Failure to promptly comply with these instructions will entail liability on your part for any continued or post notification usage. Therefore we thank you very much for all your attention and prompt action. We are sorry for the inconvenience this notification may cause and remain at your disposal for any further information you may require.`

/** The same notice, cut before its values. */
export const cutNotice = wholeNotice.slice(0, wholeNotice.indexOf(' manner'))

/** Photos of a wire in a folder: one carries the notice, three hold its wrong value (caption, city, keyword), one is about something else. */
export async function makeWire(metadata: Metadata, folder: string) {
  const at = (name: string) => join(folder, `${name}.jpg`)
  const caption = 'Meltwater near Hrafnagil in Iceland. / AFP PHOTO / Ana LIMA'
  const other = { ...wire, jobId: 'BGO7', caption: 'A ship in Bergen.' }
  return {
    carrier: await makePhoto(metadata, at('1-carrier'), { ...wire, caption: wholeNotice }, { colour: 'red' }),
    caption: await makePhoto(metadata, at('2-caption'), { ...wire, caption }, { colour: 'green' }),
    city: await makePhoto(metadata, at('3-city'), { ...wire, jobId: 'ISL102', city: 'Hrafnagil' }, { colour: 'blue' }),
    keyword: await makePhoto(
      metadata,
      at('4-keyword'),
      { credit: 'Reuters', keywords: ['ice', 'Hrafnagil'] },
      { colour: 'black' }
    ),
    other: await makePhoto(metadata, at('5-other'), other, { colour: 'white' })
  }
}
