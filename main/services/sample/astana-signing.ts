import type { SamplePhoto } from './sample-photo.ts'

// The caption as it was published, 512 characters: a redistributor cut the notice before it says what was wrong.
const caption =
  'CORRECTION - Russian mediator Alexander Lavrentiev, Iranian deputy foreign minister Hossein Jaberi Ansari, Kazakh Foreign ' +
  'Minister Kairat Abdrakhmanov and UN Special Envoy for Syria Staffan de Mistura attend the signing of a memorandum on ' +
  'creating safe zones in Syria during the fourth round of Syria peace talks in Astana on May 4, 2017. / AFP PHOTO / Stanislav ' +
  'FILIPPOV / The erroneous mention[s] appearing in the metadata of this photo by Stanislav FILIPPOV has been modified in AFP ' +
  'systems in the following m'

/** The notice that began it: an AFP correction whose values never arrived. The picture is drawn, like all of them, and shows nobody. */
export const astanaSigning: readonly SamplePhoto[] = [
  {
    fileName: '000_O65J7.jpg',
    picture: 'signing',
    fields: {
      caption,
      headline: 'Fourth round of Syria peace talks in Astana',
      title: 'KAZAKHSTAN-SYRIA-CONFLICT-DIPLOMACY',
      byline: ['Stanislav FILIPPOV'],
      bylineTitle: 'STR',
      credit: 'AFP',
      source: 'AFP',
      copyright: 'AFP or licensors',
      instructions: 'RESTRICTED TO EDITORIAL USE - this picture is drawn and shows nobody',
      jobId: 'O65J7',
      city: 'Astana',
      country: 'Kazakhstan',
      countryCode: 'KAZ',
      dateCreated: '2017-05-04T14:10:00+06:00',
      keywords: ['Horizontal', 'diplomacy', 'conflict', 'peace talks'],
      captionWriter: 'sf',
      category: 'POL',
      supplementalCategories: ['diplomacy', 'treaty'],
      urgency: '4'
    },
    oddities: { stars: 3 }
  }
]
