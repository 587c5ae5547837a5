import fc from 'fast-check'
import type { PhotoCounts, PhotoFilter } from '../../../shared/contract/photo.ts'
import { momentOf, testDay } from './make-records.ts'

const words = [
  'Li',
  'Astana',
  'Burqa',
  '北京',
  '"quoted"',
  "O'Brien",
  '100%',
  'a_b',
  'NEAR(',
  'x:y',
  '-minus',
  'back\\slash',
  '*',
  'OR'
] as const

/** A photo reduced to what filters ask about. */
export interface ModelPhoto {
  readonly caption: readonly string[]
  readonly earlier: readonly string[]
  readonly fileWord: string
  readonly city: string
  readonly agency: string
  readonly differs: boolean
  readonly overLimit: boolean
  readonly locked: boolean
  readonly missing: boolean
  readonly hasNotice: boolean
  /** Tagged in the catalog, not yet in the file. */
  readonly tagged: boolean
  readonly editedAt: string | undefined
  /** Until when it is under embargo: never, until before `testMoments`, until after. */
  readonly releaseDate: '' | '2026-05-04T00:59:00Z' | '2026-05-04T02:01:00+01:00'
}

const word = fc.constantFrom(...words)
const someWords = fc.array(word, { maxLength: 3 })

/** Photos of a small desk. */
export const modelPhotos: fc.Arbitrary<readonly ModelPhoto[]> = fc.array(
  fc.record({
    caption: someWords,
    earlier: someWords,
    fileWord: fc.constantFrom('Li', 'Astana', 'IMG'),
    city: fc.constantFrom('Astana', '', '-'),
    agency: fc.constantFrom('AFP', 'AP', ''),
    differs: fc.boolean(),
    overLimit: fc.boolean(),
    locked: fc.boolean(),
    missing: fc.boolean(),
    hasNotice: fc.boolean(),
    tagged: fc.boolean(),
    releaseDate: fc.constantFrom('', '2026-05-04T00:59:00Z', '2026-05-04T02:01:00+01:00'),
    editedAt: fc.constantFrom(undefined, '2026-05-03T23:59:59.999Z', momentOf(60))
  }),
  { maxLength: 12 }
)

/** Filters with any conditions given, each also as its opposite. */
export const modelFilters: fc.Arbitrary<PhotoFilter> = fc.record(
  {
    text: fc.array(word, { maxLength: 2 }).map((some) => some.join('  ')),
    ever: fc.boolean(),
    agency: fc.constantFrom('AFP', 'AP', ''),
    hasNotice: fc.boolean(),
    differs: fc.boolean(),
    locked: fc.boolean(),
    overLimit: fc.boolean(),
    noCity: fc.boolean(),
    editedToday: fc.boolean(),
    embargoed: fc.boolean(),
    tagged: fc.boolean(),
    waiting: fc.boolean(),
    city: fc.constantFrom('ASTANA', ''),
    stars: fc.constantFrom(4, 5),
    lacks: fc.constantFrom('city', 'caption', 'keywords')
  },
  { requiredKeys: [] }
)

/** The photos a filter leaves, by going through them one by one. */
export function filterModel(photos: readonly ModelPhoto[], filter: PhotoFilter): readonly ModelPhoto[] {
  return photos.filter((photo) => isAsked(photo, filter) && holdsSwitches(photo, filter))
}

/** What each filter would leave within the others, by going through the photos once for each. */
export function countModel(photos: readonly ModelPhoto[], filter: PhotoFilter): PhotoCounts {
  const { agency, ...others } = filter
  const count = (changed: PhotoFilter) => filterModel(photos, { ...filter, ...changed }).length
  const agencies = ['AFP', 'AP'].map((name) => ({
    agency: name,
    photos: filterModel(photos, { ...others, agency: name }).length
  }))
  return {
    all: photos.filter((photo) => isAsked(photo, filter)).length,
    hasNotice: count({ hasNotice: true }),
    differs: count({ differs: true }),
    locked: count({ locked: true }),
    overLimit: count({ overLimit: true }),
    noCity: count({ noCity: true }),
    editedToday: count({ editedToday: true }),
    embargoed: count({ embargoed: true }),
    tagged: count({ tagged: true }),
    waiting: count({ waiting: true }),
    agencies: agencies.filter((found) => found.photos > 0).sort((a, b) => b.photos - a.photos)
  }
}

// Every photo of the model has four stars in its file.
function isAsked(photo: ModelPhoto, filter: PhotoFilter): boolean {
  const { city, stars, lacks } = filter
  if (photo.missing || (stars !== undefined && stars !== 4)) return false
  // No photo of the model has keywords.
  if (lacks === 'city' && photo.city !== '' && photo.city !== '-') return false
  if (lacks === 'caption' && photo.caption.join('').trim() !== '') return false
  return holdsText(photo, filter) && (city === undefined || city.toLowerCase() === photo.city.toLowerCase())
}

function holdsText(photo: ModelPhoto, filter: PhotoFilter): boolean {
  const earlier = filter.ever ? photo.earlier : []
  const texts = [photo.fileWord, photo.city, ...photo.caption, ...earlier].map((text) => text.toLowerCase())
  const asked = (filter.text ?? '')
    .toLowerCase()
    .split(' ')
    .filter((part) => part !== '')
  return asked.every((part) => texts.some((text) => text.includes(part)))
}

function holdsSwitches(photo: ModelPhoto, filter: PhotoFilter): boolean {
  const is = {
    hasNotice: photo.hasNotice,
    differs: photo.differs,
    locked: photo.locked,
    overLimit: photo.overLimit,
    noCity: photo.city !== 'Astana',
    embargoed: photo.releaseDate.endsWith('+01:00'),
    tagged: photo.tagged,
    waiting: photo.tagged,
    editedToday: photo.editedAt !== undefined && photo.editedAt >= testDay
  }
  const switches = [
    'hasNotice',
    'differs',
    'locked',
    'overLimit',
    'noCity',
    'editedToday',
    'embargoed',
    'tagged',
    'waiting'
  ] as const
  const agencyHolds = filter.agency === undefined || filter.agency === photo.agency
  return agencyHolds && switches.every((name) => filter[name] === undefined || filter[name] === is[name])
}
