import type { SamplePhoto } from './sample-photo.ts'

const storm = {
  caption:
    'Storm Ingvild over the Norwegian Sea at 1200 GMT on May 9, 2026, in an image made from weather satellite data and released ' +
    'by the Nordic Storm Watch. HANDOUT - EDITORIAL USE ONLY',
  headline: 'Storm Ingvild nears the coast',
  title: 'WEATHER-STORM',
  byline: ['Nordic Storm Watch'],
  bylineTitle: 'Handout',
  credit: 'Nordic Storm Watch',
  source: 'Handout',
  copyright: 'Nordic Storm Watch',
  instructions: 'HANDOUT - EDITORIAL USE ONLY - NO SALES',
  jobId: 'NSW0509',
  country: 'Norway',
  countryCode: 'NOR',
  dateCreated: '2026-05-09T12:00:00+00:00',
  keywords: ['storm', 'satellite', 'Norwegian Sea', 'weather'],
  category: 'WEA',
  urgency: '4'
} as const

/** A scan in TIFF, and a handout in PNG, which has XMP but no IIM. */
export const otherFormats: readonly SamplePhoto[] = [
  {
    fileName: 'HFM_1931_0266.tif',
    picture: 'steamer',
    fields: {
      caption:
        'The steamer Halvard Brae takes on passengers for the islands, Port Ansel, summer 1931. Glass plate negative, ' +
        'photographer unknown. Harbour and Fisheries Museum, Port Ansel',
      headline: 'The steamer Halvard Brae at the quay',
      title: 'HALVARD BRAE 1931',
      byline: ['Unknown photographer'],
      credit: 'Harbour and Fisheries Museum',
      source: 'HFM glass plate 266',
      copyright: 'No known copyright',
      jobId: 'HFM0266',
      sublocation: 'Long Quay',
      city: 'Port Ansel',
      state: 'ME',
      country: 'United States',
      countryCode: 'USA',
      dateCreated: '1931',
      keywords: ['archive', 'steamship', 'harbour', 'glass plate', '1931'],
      captionWriter: 'hfm',
      category: 'A'
    },
    oddities: { stars: 2 }
  },
  { fileName: 'NSW_20260509T1200Z.png', picture: 'storm', fields: {}, oddities: { xmpOnly: storm, colourClass: 7 } }
]
