import type { FieldCopy } from '../../../shared/contract/fields.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import { listTexts } from '../../../shared/fields/field-value.ts'
import { fieldKeys } from '../../../shared/fields/find-field.ts'
import type { FindForms, FoundForm, NameForm } from '../../../shared/notice/name-forms/find-name-forms.ts'
import { compileNameForms } from '../../../shared/notice/name-forms/find-name-forms.ts'
import { compileHoldsName } from '../../../shared/notice/name-forms/holds-name.ts'
import { listNameRuns } from '../../../shared/notice/name-forms/list-name-runs.ts'
import type { NoticePair } from '../../../shared/notice/parsed-notice.ts'
import type { DeskParts } from '../desk-parts.ts'
import { excerptOfSpan } from '../photos/excerpt-of-span.ts'
import type { ExportRecord, TextHolding } from '../ports/notice-work.ts'

/** What to look for, and where. */
export interface WrongValueSearch {
  /** A pair without a wrong value finds nothing. */
  readonly pairs: readonly NoticePair[]
  readonly scope: {
    /** Only these photos; every photo where left out. */
    readonly photoIds?: readonly PhotoId[]
    /** True: also what earlier revisions said, missing photos, and what left the desk. False: what photos say now. */
    readonly ever: boolean
  }
}

/** A place where a wrong value stands: one copy of one field of one revision, or a file name. */
export interface WrongValueHit {
  readonly photoId: PhotoId
  readonly path: string
  readonly fileName: string
  readonly revision: number
  /** True where the photo says so now, and is not missing. */
  readonly current: boolean
  readonly field: FieldKey | 'fileName'
  /** Null where it is the file name. */
  readonly container: FieldCopy['container'] | null
  /** Which of the pairs, from 0. */
  readonly pair: number
  /** Anything but `exact` waits for a person. */
  readonly form: NameForm
  /** As it stands there. */
  readonly found: string
  /** With 40 characters on each side. */
  readonly excerpt: string
}

/** A file that left the desk while its photo said a wrong value. */
export interface WrongValueExport {
  readonly exported: ExportRecord
  readonly pairs: readonly number[]
}

/** Every place of the wrong values, by path, revision and field, and the exports that hold them, oldest first. */
export interface WrongValueFindings {
  readonly hits: readonly WrongValueHit[]
  readonly exports: readonly WrongValueExport[]
}

/**
 * Looks for the wrong values of pairs in all fields, all containers and sidecars, as the index holds them: whole words in any form (case,
 * accents, Unicode forms, possessives, hyphenation, initials, both name orders). Right words that contain a wrong value are no hits.
 */
export async function findWrongValue(
  desk: Pick<DeskParts, 'store'>,
  { pairs, scope }: WrongValueSearch
): Promise<WrongValueFindings> {
  const holdings = await findHoldings(desk, pairs, scope)
  const find = pairs.map((pair) => rememberTexts(compileNameForms(pair)))
  const hits = holdings.flatMap((holding) => find.flatMap((forms, pair) => searchHolding(holding, forms, pair)))
  return { hits, exports: scope.ever ? await listExports(desk, hits) : [] }
}

async function findHoldings(
  { store }: Pick<DeskParts, 'store'>,
  pairs: readonly NoticePair[],
  { photoIds, ever }: WrongValueSearch['scope']
): Promise<readonly TextHolding[]> {
  const asked = photoIds === undefined ? null : new Set(photoIds)
  const places = new Map<string, { readonly photoId: PhotoId; readonly revision: number }>()
  const named: PhotoId[] = []
  for (const { wrong } of pairs) {
    const search = { runs: listNameRuns(wrong), holds: compileHoldsName(wrong), ever }
    for (const { photoId, revision } of await store.texts.places(search)) {
      if (asked !== null && !asked.has(photoId)) continue
      if (revision === null) named.push(photoId)
      else places.set(`${photoId} ${revision}`, { photoId, revision })
    }
  }
  for (const { id, revision } of await store.photos.those(named))
    places.set(`${id} ${revision}`, { photoId: id, revision })
  return store.texts.readings([...places.values()])
}

// A caption stands in several containers and again in each revision.
function rememberTexts(find: FindForms): FindForms {
  const known = new Map<string, readonly FoundForm[]>()
  return (text) => {
    const found = known.get(text) ?? find(text)
    known.set(text, found)
    return found
  }
}

function searchHolding(holding: TextHolding, find: FindForms, pair: number): WrongValueHit[] {
  const { readings, ...of } = holding
  const hitsIn = (text: string, at: Pick<WrongValueHit, 'field' | 'container'>) =>
    find(text).map((place) => ({
      ...of,
      ...at,
      pair,
      form: place.form,
      found: place.found,
      excerpt: excerptOfSpan(text, place)
    }))
  const inFields = fieldKeys.flatMap((field) =>
    (readings[field]?.copies ?? []).flatMap(({ container, value }) =>
      listTexts(value).flatMap((text) => hitsIn(text, { field, container }))
    )
  )
  const inName = holding.current ? hitsIn(holding.fileName, { field: 'fileName', container: null }) : []
  return [...inFields, ...inName]
}

async function listExports(
  { store }: Pick<DeskParts, 'store'>,
  hits: readonly WrongValueHit[]
): Promise<readonly WrongValueExport[]> {
  const pairsOf = new Map<string, Set<number>>()
  for (const { photoId, revision, pair, field } of hits) {
    if (field === 'fileName') continue
    const key = `${photoId} ${revision}`
    pairsOf.set(key, (pairsOf.get(key) ?? new Set()).add(pair))
  }
  const exports = await store.exports.of([...new Set(hits.map((hit) => hit.photoId))])
  return exports.flatMap((exported) => {
    const held = pairsOf.get(`${exported.photoId} ${exported.revision}`)
    return held === undefined ? [] : [{ exported, pairs: [...held] }]
  })
}
