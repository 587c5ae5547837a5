import { describeDeskError } from '../../../../shared/contract/desk-error.ts'
import type { Notice } from '../../../../shared/contract/notice.ts'
import type { ResidueFinding, ResiduePlace, ResidueStep } from '../../../../shared/contract/residue.ts'
import { compileResidue } from '../../../../shared/notice/find-residue.ts'
import type { DeskParts } from '../../desk-parts.ts'
import { expectFailure } from '../../expect-failure.ts'
import { isKill } from '../kill/kill-in-force.ts'
import { fillInDerivedPairs } from '../resend/fill-in-derived-pairs.ts'
import { countKept } from './count-kept.ts'
import type { SearchParts, ToSearch } from './list-to-search.ts'
import { listToSearch } from './list-to-search.ts'
import { searchExport } from './search-exports.ts'
import { searchFile } from './search-file.ts'
import { searchKill } from './search-kill.ts'

/** How a search tells how far it is, and is stopped. */
export interface ResidueWatch {
  readonly signal: AbortSignal
  readonly onFile: (step: Pick<ResidueStep, 'done' | 'total' | 'current'>) => void
}

/**
 * Searches every place for what is left of a notice's wrong values, as it is now: the index, then each photo it means or that holds one, byte for
 * byte on disk, and each file that left the desk. Records nothing; throws the signal's reason where it is aborted.
 *
 * A file that cannot be read is a place, too: as long as there is one, nothing is proven.
 */
export async function checkResidue(
  desk: SearchParts & Pick<DeskParts, 'reader' | 'clock'>,
  given: Notice,
  { signal, onFile }: ResidueWatch
): Promise<ResidueFinding> {
  const notice = fillInDerivedPairs(given)
  const pairs = notice.parsed.pairs.filter(({ wrong }) => wrong.trim() !== '')
  const words = pairs.map(({ wrong }) => wrong)
  const find = compileResidue(pairs)
  const toSearch = await listToSearch(desk, notice)
  const at = desk.clock()
  const places: ResiduePlace[] = []
  const search = { find, words, signal }
  const known = new Set(toSearch.photos.map(({ photo }) => photo.path))
  const jobs = [
    ...toSearch.photos.map(({ photo: { id: photoId, path }, meant }) => ({
      photoId,
      path,
      run: () => searchFile(desk, { ...search, photoId, path, fieldKind: meant ? 'field' : 'copy' })
    })),
    // An export in a folder the desk reads is one of its photos.
    ...toSearch.exports
      .filter(({ path }) => !known.has(path))
      .map((one) => ({ photoId: one.photoId, path: one.path, run: () => searchExport(desk, one, search) }))
  ]
  const files = pairs.length === 0 ? [] : jobs
  for (const [done, { photoId, path, run }] of files.entries()) {
    signal.throwIfAborted()
    onFile({ done, total: files.length, current: path })
    try {
      places.push(...(await run()))
    } catch (error) {
      signal.throwIfAborted()
      const { message } = describeDeskError(expectFailure(error, path))
      places.push({ kind: 'not-read', photoId, path, excerpt: message, form: '' })
    }
  }
  if (isKill(notice)) places.push(...(await searchKill(toSearch)))
  onFile({ done: files.length, total: files.length, current: null })
  const apart = setApart(notice, toSearch, places)
  return {
    notice: notice.number,
    at,
    wrong: words,
    ...apart,
    keptByDesign: await countKept(desk, notice, toSearch, find),
    searched: {
      photos: await desk.store.photos.count(),
      files: files.length === 0 ? 0 : toSearch.photos.length,
      exports: files.length === 0 ? 0 : toSearch.exports.length
    }
  }
}

// What a photo says of which a person said that it is not meant. What the notice has come to name since is meant all the same.
function setApart(
  { notMeant }: Notice,
  { photos }: ToSearch,
  places: readonly ResiduePlace[]
): Pick<ResidueFinding, 'places' | 'notMeant'> {
  const meant = new Set(photos.filter((one) => one.meant).map(({ photo }) => photo.id))
  const said = new Map(notMeant.filter(({ photoId }) => !meant.has(photoId)).map(({ photoId, by }) => [photoId, by]))
  const apart = places.flatMap((place) => {
    const by = said.get(place.photoId)
    return by === undefined ? [] : [{ ...place, by }]
  })
  const left = places.filter(({ photoId }) => !said.has(photoId))
  return apart.length === 0 ? { places: left } : { places: left, notMeant: apart }
}
