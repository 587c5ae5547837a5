import type { RecipientDraftInput } from '../../shared/contract/recipients.ts'

/** A notice as a newsroom got it: from which agency, what it said, how long ago in minutes, and its slug. All people and places are invented. */
export interface BoardNotice {
  readonly text: string
  readonly subject: string
  readonly minutes: number
  /** The sample photo somebody named when they handed it in. */
  readonly photo?: string
  /** Duties done so far, by these people. */
  readonly ticks?: Readonly<Record<string, string>>
  /** Recipients told so far, by these people. */
  readonly told?: Readonly<Record<string, string>>
  /** Why it was closed, some minutes after it came. */
  readonly closed?: string
}

const afpRemoval =
  'Please immediately remove the erroneous mention[s] from all your online services and delete it (them) from your servers. If you have been authorized by AFP to distribute it (them) to third parties, please ensure that the same actions are carried out by them.'
const afp = (byline: string, pairs: string): string =>
  `A picture. / AFP PHOTO / ${byline} / The erroneous mention[s] appearing in the metadata of this photo by ${byline} has been modified in AFP systems in the following manner: ${pairs}. ${afpRemoval}`

const maren = 'Maren Okonkwo-Lindqvist'
const dana = 'Dana Aalto'
const jo = 'Jo Brandt'

/** Whom the desk sends pictures to. */
export const boardRecipients: readonly RecipientDraftInput[] = [
  { name: 'Courier web desk', address: 'pictures@courier.example', agencies: ['AFP', 'AP', 'Reuters'] },
  { name: 'Print desk, page 3', address: 'extension 4410' },
  { name: 'Radio Halden', address: 'bild@halden.example', language: 'de', agencies: ['AFP', 'EPA'] },
  { name: 'Nordfjord Tidende', address: 'desk@tidende.example', style: 'ap' },
  { name: 'La Gazette de Portneuf', address: 'photo@gazette.example', language: 'fr', style: 'afp', agencies: ['AFP'] }
]

/** A morning's notices of every agency, in several scripts and at every stage. */
export const boardNotices: readonly BoardNotice[] = [
  {
    text: 'EDITORS AND LIBRARIANS PLEASE ELIMINATE FROM YOUR PHOTO SYSTEMS AND ARCHIVES AP PHOTO LIS104, TRANSMITTED MAY 11, 2026. THE SOURCE HAS MANIPULATED THE IMAGE. NO OTHER VERSION OF THE PHOTO IS AVAILABLE.',
    subject: 'PORTUGAL-LIGHTHOUSE',
    minutes: 41,
    told: { 'Courier web desk': jo },
    ticks: { 'remove-archive': maren }
  },
  {
    text: 'MANDATORY KILL-DUE TO AN EDITORIAL ISSUE THIS PHOTO NUMBER 000_36QW9LT FRANCE-AGRICULTURE-HARVEST BY JEAN-BAPTISTE DE SAINT-AUBIN HAS BEEN WITHDRAWN FROM AFP SYSTEMS. PLEASE REMOVE IT FROM ALL YOUR ONLINE SERVICES AND DELETE IT FROM YOUR SERVERS.',
    subject: 'FRANCE-AGRICULTURE-HARVEST',
    minutes: 130,
    photo: 'NSW_20260509T1200Z.png',
    ticks: { 'remove-online': maren, delete: maren }
  },
  {
    text: 'KILL/TAKEDOWN NOTICE. Pursuant to your Information Supply Agreement with AAP, AAP requests that you immediately remove the photo 20260511001234567890 AUS BUSHFIRE from all your platforms and do not use it again. No replacement follows.',
    subject: 'AUS BUSHFIRE',
    minutes: 220
  },
  {
    text: afp(
      'Stefan BORG',
      '[Vik-Múlakot] instead of [Vik-Mulakot] and [Sunna Eldberg (C)] instead of [Sunna Eldborg]'
    ),
    subject: 'ICELAND-FLOOD-ROAD',
    minutes: 28,
    told: { 'Radio Halden': maren, 'Print desk, page 3': dana },
    ticks: { 'remove-online': maren }
  },
  {
    text: 'CORRECTION - Delegates attend the signing in Osk on May 4, 2017. / AFP PHOTO / Stefan BORG / The erroneous mention[s] appearing in the metadata of this photo by Stefan BORG has been modified in AFP systems in the following m',
    subject: 'OSK-SIGNING',
    minutes: 13_000
  },
  {
    text: 'REFILE - CORRECTING NAME OF THE WARDEN The warden opens the gate of Harrow Keep, Britain, May 12, 2026. REUTERS/Jo Dale',
    subject: 'BRITAIN-HERITAGE/KEEP',
    minutes: 91
  },
  {
    text: 'EPA ADVISORY: the image has been altered by the supplier, and the image was moved in error. Please remove it from your archives.',
    subject: 'NORWAY EXERCISE',
    minutes: 112,
    photo: 'epa12903341.jpg'
  },
  {
    text: afp('Ada NWOSU', '[Nnamdi] instead of [Namdi]'),
    subject: 'HARROWDENE-GARDENS',
    minutes: 123,
    ticks: { 'remove-online': jo, delete: jo, 'tell-third-parties': jo }
  },
  {
    text: 'PORT ANSEL - MAY 11: (EDITOR’S NOTE: Image has been digitally enhanced at source.) The new wing of the museum in Port Ansel. (Photo by Jo Dale/Getty Images)',
    subject: '2214457812, PORT ANSEL MUSEUM',
    minutes: 140
  },
  { text: 'Eds: Adds year of the car. With AP Photos.', subject: 'MOTOR MUSEUM', minutes: 164 },
  { text: 'KORR: Namnet stavas Söderqvist-Lahtinen.', subject: 'FLYGÖVNING-OFOTFJORDEN', minutes: 182 },
  {
    text: '请转载上述报道的媒体将“索尔维希”改为“索尔韦格”。',
    subject: '2026051200417',
    minutes: 195,
    ticks: { 'remove-online': maren }
  },
  {
    text: afp('Nadia EL-FERJANI', '[نادية الفرجاني] instead of [نادية الفرحاني]'),
    subject: 'طبرق, سوق التمور',
    minutes: 206,
    told: {
      'Courier web desk': dana,
      'Print desk, page 3': dana,
      'Radio Halden': dana,
      'Nordfjord Tidende': jo,
      'La Gazette de Portneuf': maren
    },
    photo: 'SHL_20260510_0017.jpg',
    ticks: { 'remove-online': dana, delete: dana }
  },
  { text: 'BERICHTIGUNG: Die Fähre heißt Husum, nicht Husun.', subject: 'FÄHRE-HUSUM', minutes: 251 },
  {
    text: 'EDITORS AND LIBRARIANS: AP PHOTO LIS101, KILLED ON MAY 11, HAS BEEN REINSTATED AND MAY AGAIN BE USED.',
    subject: 'PORTUGAL-LIGHTHOUSE',
    minutes: 272
  },
  { text: 'Korrektion: Færgen hedder Ærøskøbing.', subject: 'FÆRGE-ÆRØSKØBING', minutes: 306 },
  {
    text: '改稿通知:請轉載的媒體將「甲港」改為「乙港」,「三月」改為「五月」。',
    subject: '2026051200388',
    minutes: 318
  },
  {
    text: afp('Léa MÉRIC', '[Clémence Auvray] instead of [Clémence Auvré]'),
    subject: 'FRANCE-MARKET',
    minutes: 334,
    photo: '000_37AB4KH.jpg',
    ticks: { 'remove-online': dana }
  },
  {
    text: 'RETRANSMISSION TO CORRECT THE CITY A fisherman mends nets in Port Verrin. (AP Photo/Jo Dale)',
    subject: 'HARBOUR NETS',
    minutes: 350,
    closed: 'The desk never had the picture'
  }
]
