import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { SavedSearch, SearchContent, SearchId } from '../../../shared/contract/searches.ts'
import { searchIdSchema } from '../../../shared/contract/searches.ts'
import type { DeskParts } from '../desk-parts.ts'
import { tellFilterMoments } from '../photos/filter-moments.ts'
import type { DeskRecords } from '../ports/desk-store.ts'
import type { SearchRecord } from '../ports/saved-searches.ts'

type SearchParts = Pick<DeskParts, 'store' | 'clock' | 'events' | 'newId'>

/** The saved searches by name, each with how many photos it finds now. */
export async function listSearches(desk: Pick<DeskParts, 'store' | 'clock'>): Promise<SavedSearch[]> {
  const moments = tellFilterMoments(desk.clock())
  const searches = await desk.store.searches.list()
  return Promise.all(
    searches.map(async (search) => ({ ...search, photos: await desk.store.photos.total(search.filter, moments) }))
  )
}

/** Saves a search under a name, in place of the one that has the name. */
export async function saveSearch(
  desk: SearchParts,
  { name, ...content }: SearchContent & { readonly name: string }
): Promise<{ id: SearchId; replaced: boolean }> {
  const saved = await desk.store.transact(async (records) => {
    const before = (await records.searches.list()).find((search) => isSameName(search.name, name))
    const id = before?.id ?? searchIdSchema.parse(desk.newId())
    await records.searches.put({ ...content, id, name, at: desk.clock() })
    return { id, replaced: before !== undefined }
  })
  desk.events.publish({ type: 'searches' })
  return saved
}

/** Gives a search another name. Throws DeskError `not-found`, and `bad-input` where another has the name. */
export async function renameSearch(
  desk: SearchParts,
  { id, name }: { readonly id: SearchId; readonly name: string }
): Promise<Record<never, never>> {
  await desk.store.transact(async (records) => {
    const search = await getSearch(records, id)
    const other = (await records.searches.list()).find((one) => one.id !== id && isSameName(one.name, name))
    if (other !== undefined)
      throw new DeskError(
        'bad-input',
        `There is a search called ${other.name} already. Nothing was renamed. Take another name, or remove that one first.`
      )
    await records.searches.put({ ...search, name })
  })
  desk.events.publish({ type: 'searches' })
  return {}
}

/** Takes a search away. Throws DeskError `not-found`. */
export async function removeSearch(desk: SearchParts, id: SearchId): Promise<Record<never, never>> {
  await desk.store.transact(async (records) => {
    await getSearch(records, id)
    await records.searches.remove(id)
  })
  desk.events.publish({ type: 'searches' })
  return {}
}

async function getSearch(records: DeskRecords, id: SearchId): Promise<SearchRecord> {
  const search = (await records.searches.list()).find((one) => one.id === id)
  if (search !== undefined) return search
  throw new DeskError(
    'not-found',
    'This search is no longer there. Nothing was changed. Somebody else has removed it; save it again if you need it.'
  )
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
