import type { SamplePhoto } from './sample-photo.ts'

/** Four pictures that show what wires do to metadata: copies that disagree, a field over its IIM limit, an old character set, writing from right to left. */
export const oddWires: readonly SamplePhoto[] = [
  {
    fileName: '2.84519037.jpg',
    picture: 'flooded-street',
    fields: {
      caption:
        'A volunteer crew takes residents of Tannery Row to dry ground in Lower Ambleford, Herefordshire, after the River Amble ' +
        'burst its banks for the second time this spring. Picture date: Tuesday May 12, 2026. PA Photo. See PA story WEATHER ' +
        'Floods. Photo credit should read: Rosalind Thackwray/PA Wire',
      headline: 'Flooding in Herefordshire',
      title: 'WEATHER Floods',
      byline: ['Rosalind Thackwray'],
      credit: 'PA',
      source: 'PA',
      copyright: 'PA Wire/PA Images',
      instructions:
        'NOTE TO EDITORS: This handout-free photo may be used for editorial reporting of the events shown only.',
      jobId: '2.84519037',
      sublocation: 'Tannery Row',
      city: 'Lower Ambleford',
      state: 'Herefordshire',
      country: 'United Kingdom',
      countryCode: 'GBR',
      dateCreated: '2026-05-12T10:15:22+01:00',
      keywords: ['WEATHER', 'Floods', 'rescue', 'river'],
      captionWriter: 'rt',
      category: 'WEA',
      urgency: '4'
    },
    oddities: {
      iim: { city: 'Hereford' },
      exif: {
        caption: 'PREVIEW: The Ambleford Rovers squad trains at Bishop’s Meadow ahead of Saturday’s cup tie. PA Photo.'
      },
      colourClass: 4,
      stars: 2
    }
  },
  {
    fileName: 'AP26131702214458.jpg',
    picture: 'football',
    fields: {
      caption:
        'Players wait for a corner kick during the second-division match between Vale City and Dunmore Athletic, Sunday, May 10, ' +
        '2026, in Port Ansel, Maine. (AP Photo/Dashiell Wexcombe)',
      headline: 'Vale City vs Dunmore Athletic',
      title: 'Vale City Dunmore Soccer',
      byline: ['Dashiell Wexcombe'],
      bylineTitle: 'STR',
      credit: 'AP',
      source: 'Continental Football Press Assoc',
      copyright: 'Copyright 2026 The Associated Press. All rights reserved.',
      jobId: 'MEDW108',
      city: 'Port Ansel',
      state: 'ME',
      country: 'United States',
      countryCode: 'USA',
      dateCreated: '2026-05-10T21:03:40-04:00',
      keywords: ['soccer', 'second division', 'corner kick', 'night game'],
      captionWriter: 'DW',
      category: 'S',
      supplementalCategories: ['SOC'],
      urgency: '5'
    },
    oddities: { xmp: { source: 'Continental Football Press Association' }, stars: 1 }
  },
  {
    fileName: 'epa12903341.jpg',
    picture: 'mountain-road',
    fields: {
      caption:
        'A car climbs the Høvdingskar pass between ploughed walls of snow near Ytre Sælven, Norway, 08 May 2026. Late snowfall ' +
        'has closed several mountain roads to lorries. EPA/ÅSE BRÄNNSTRÖM-LINDØE',
      headline: 'Late snow closes mountain roads in Norway',
      title: 'NORWAY WEATHER',
      byline: ['ÅSE BRÄNNSTRÖM-LINDØE'],
      bylineTitle: 'STF',
      credit: 'EPA',
      source: 'EPA',
      copyright: 'EPA',
      jobId: '12903341',
      sublocation: 'Høvdingskar',
      city: 'Ytre Sælven',
      country: 'Norway',
      countryCode: 'NOR',
      dateCreated: '2026-05-08T11:27:00+02:00',
      keywords: ['weather', 'snow', 'mountain pass', 'road', 'Høvdingskar'],
      captionWriter: 'ÅBL',
      category: 'WEA',
      supplementalCategories: ['WEATHER'],
      urgency: '5'
    },
    oddities: { latin1: true, colourClass: 6 }
  },
  {
    fileName: 'SHL_20260510_0017.jpg',
    picture: 'market',
    fields: {
      caption: {
        'x-default':
          'Spices are heaped for the evening trade in the covered market of Bir al-Tawil, Libya, on May 10, 2026. ' +
          'Photo by Salma al-Hammadi/Sahel News Agency',
        ar: 'أكوام من التوابل معروضة للبيع مساءً في السوق المسقوف في بئر الطويل، ليبيا، في 10 مايو 2026. تصوير سلمى الحمادي'
      },
      headline: 'Evening trade in the covered market',
      title: 'LIBYA-MARKET',
      byline: ['سلمى الحمادي'],
      bylineTitle: 'مصورة',
      credit: 'وكالة الساحل',
      source: 'Sahel News Agency',
      copyright: '© 2026 وكالة الساحل للأنباء',
      jobId: 'SHL0017',
      city: 'بئر الطويل',
      country: 'Libya',
      countryCode: 'LBY',
      dateCreated: '2026-05-10T18:20:05+02:00',
      keywords: ['market', 'spices', 'trade', 'سوق', 'توابل'],
      captionWriter: 'sh',
      category: 'FIN',
      urgency: '6'
    },
    oddities: { colourClass: 2, stars: 4 }
  }
]
