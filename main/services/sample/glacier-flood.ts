import type { FieldAssignments } from '../ports/metadata-writer.ts'
import type { SamplePhoto } from './sample-photo.ts'

const byline = 'Mathilde ROUVEL-ASKER'

// Word for word as AFP has published it with pictures of 2017 and 2018; only the name and the values are invented.
const notice =
  `The erroneous mention[s] appearing in the metadata of this photo by ${byline} has been modified in AFP systems in the ` +
  'following manner: [Hrímgljúfur] instead of [Hrímdalur]. Please immediately remove the erroneous mention[s] from all your ' +
  'online services and delete it (them) from your servers. If you have been authorized by AFP to distribute it (them) to ' +
  'third parties, please ensure that the same actions are carried out by them. Failure to promptly comply with these ' +
  'instructions will entail liability on your part for any continued or post notification usage. Therefore we thank you very ' +
  'much for all your attention and prompt action. We are sorry for the inconvenience this notification may cause and remain ' +
  'at your disposal for any further information you may require.'

const common: FieldAssignments = {
  title: 'ICELAND-ENVIRONMENT-GLACIER-FLOOD',
  byline: [byline],
  bylineTitle: 'Stringer',
  credit: 'AFP',
  source: 'AFP',
  copyright: '© 2026 Agence France-Presse',
  state: 'Suðurland',
  country: 'Iceland',
  countryCode: 'ISL',
  captionWriter: 'mra/kb',
  category: 'DIS',
  supplementalCategories: ['flood', 'natural hazard'],
  urgency: '4'
}

/**
 * A glacial flood in a place nobody will find: four AFP pictures. The first brings the amendment, the others hold its wrong value, in caption,
 * city and keyword. Three are of one job (2:103); the last was sent as another, so that a person has to decide about it.
 */
export const glacierFlood: readonly SamplePhoto[] = [
  {
    fileName: '000_37AB4KC.jpg',
    picture: 'canyon',
    fields: {
      ...common,
      caption:
        'CORRECTION - Glaciologist Sunna Eldberg looks into the Hrímgljúfur canyon in southern Iceland on May 12, 2026, as ' +
        'meltwater from beneath the Ljósajökull ice cap fills it to half its depth. The flood broke out before dawn, cut the ring ' +
        'road in two places and forced some 340 people in the valley below to leave their farms. The civil protection office said ' +
        'the water had risen by almost five metres in six hours and was not expected to peak before late evening. No one was ' +
        'reported hurt or missing by noon, but engineers warned that the old bridge at Neðri-Melar could give way overnight as the river carried ' +
        `boulders and blocks of ice the size of lorries down to the plain. Some of the sheep that had been driven up the slopes in the night could still be heard above the noise of the water. / AFP PHOTO / ${byline} / ${notice}`,
      headline: 'Glacial flood cuts the ring road in southern Iceland',
      keywords: ['flood', 'glacier', 'canyon', 'meltwater', 'ring road', 'Horizontal'],
      instructions:
        'RESTRICTED TO EDITORIAL USE - MANDATORY CREDIT "AFP PHOTO / MATHILDE ROUVEL-ASKER" - NO MARKETING NO ADVERTISING CAMPAIGNS',
      jobId: 'DV2605121',
      sublocation: 'Canyon rim, east side',
      city: 'Hrímgljúfur',
      dateCreated: '2026-05-12T05:48:31+00:00'
    },
    oddities: { colourClass: 1, stars: 4 }
  },
  {
    fileName: '000_37AB4KD.jpg',
    picture: 'outwash-plain',
    fields: {
      ...common,
      caption:
        'Meltwater that left Hrímdalur overnight spreads over the plain at Neðri-Melar in southern Iceland on May 12, 2026, ' +
        `seen from a coast guard helicopter. / AFP PHOTO / ${byline}`,
      headline: 'Flood water covers the plain below the ice cap',
      keywords: ['flood', 'aerial view', 'plain', 'river', 'Horizontal'],
      jobId: 'DV2605121',
      city: 'Neðri-Melar',
      dateCreated: '2026-05-12T07:21:04+00:00'
    },
    oddities: { colourClass: 2, stars: 3 }
  },
  {
    fileName: '000_37AB4KF.jpg',
    picture: 'waterfall',
    fields: {
      ...common,
      caption:
        'A waterfall swollen by glacial meltwater drops into the gorge north of the ring road in southern Iceland on May 12, ' +
        `2026. Guides turned visitors back at the car park. / AFP PHOTO / ${byline}`,
      headline: 'Visitors turned back as meltwater fills the gorge',
      keywords: ['flood', 'waterfall', 'gorge', 'tourism', 'Vertical'],
      jobId: 'DV2605121',
      sublocation: 'Efri-Foss',
      city: 'Hrímdalur',
      dateCreated: '2026-05-12T09:02:47+00:00'
    },
    oddities: { stars: 2 }
  },
  {
    fileName: '000_37AB4KH.jpg',
    picture: 'ice-cap',
    fields: {
      ...common,
      caption:
        'The Ljósajökull ice cap in southern Iceland, where a lake under the ice burst its way out before dawn, on a clear ' +
        `afternoon on May 12, 2026. / AFP PHOTO / ${byline}`,
      headline: 'The ice cap from which the flood came',
      keywords: ['glacier', 'ice cap', 'Hrímdalur', 'mountains', 'panorama', 'Horizontal'],
      jobId: 'DV2605126',
      city: 'Ljósajökull',
      dateCreated: '2026-05-12T15:36:10+00:00'
    },
    oddities: { colourClass: 5 }
  }
]
