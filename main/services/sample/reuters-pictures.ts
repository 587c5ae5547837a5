import type { SamplePhoto } from './sample-photo.ts'

/** Two pictures in the shape of Reuters captions: place and date first, the name last; no copy of the caption in EXIF is wrong. */
export const reutersPictures: readonly SamplePhoto[] = [
  {
    fileName: 'RC2PT7A0HDXQ.jpg',
    picture: 'harbour',
    fields: {
      caption:
        'Fishing boats lie in the harbour after sunset as crews wait for the sardine season to open, in Porto Calmeiro, ' +
        'Portugal, May 11, 2026. REUTERS/Duarte Vilhena-Prado',
      headline: 'Crews wait for the sardine season to open',
      title: 'PORTUGAL-FISHING/',
      byline: ['DUARTE VILHENA-PRADO'],
      credit: 'REUTERS',
      source: 'X90210',
      copyright: '© Reuters 2026',
      instructions: 'NO RESALES. NO ARCHIVES.',
      jobId: 'LIS204',
      city: 'PORTO CALMEIRO',
      country: 'Portugal',
      countryCode: 'PRT',
      dateCreated: '2026-05-11T20:41:55+01:00',
      keywords: ['fishing', 'harbour', 'boats', 'dusk', 'sardines'],
      captionWriter: 'DVP/ln',
      category: 'I',
      supplementalCategories: ['FOD', 'ENV', 'PIX'],
      urgency: '4',
      editStatus: 'ORIGINAL'
    },
    oddities: { colourClass: 3, stars: 5 }
  },
  {
    fileName: 'RC2QK1B7N4VE.jpg',
    picture: 'protest',
    fields: {
      caption:
        'Demonstrators hold up their hands in the light of a flare during a march against higher rents, in Sankt Velten, ' +
        'Austria, May 9, 2026. REUTERS/Anneliese Brandtner',
      headline: 'Thousands march against higher rents',
      title: 'AUSTRIA-PROTEST/HOUSING',
      byline: ['ANNELIESE BRANDTNER'],
      credit: 'REUTERS',
      source: 'X04417',
      copyright: '© Reuters 2026',
      jobId: 'VIE118',
      sublocation: 'Marktplatz',
      city: 'SANKT VELTEN',
      state: 'Lower Austria',
      country: 'Austria',
      countryCode: 'AUT',
      dateCreated: '2026-05-09T20:58:12+02:00',
      keywords: ['protest', 'march', 'housing', 'rents', 'flare', 'crowd'],
      captionWriter: 'AB/hk',
      category: 'I',
      supplementalCategories: ['POL', 'CIV', 'PIX'],
      urgency: '3',
      editStatus: 'ORIGINAL'
    },
    oddities: { colourClass: 1, stars: 3 }
  }
]
