import { blameText } from '../../../shared/caption/blame-text.ts'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { Blame } from '../../../shared/contract/history-view.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { FieldKey } from '../../../shared/fields/field-table.ts'
import type { FieldValue } from '../../../shared/fields/field-value.ts'
import { readAsText } from '../../../shared/fields/field-value.ts'
import { findField } from '../../../shared/fields/find-field.ts'
import { readLanguages } from '../changes/same-value.ts'
import type { DeskParts } from '../desk-parts.ts'
import { getPhoto } from '../photos/get-photo.ts'
import type { RevisionEntry } from '../ports/revision-records.ts'
import { nameNotices } from './name-notices.ts'
import { getRevision } from './show-state.ts'

/** Whose words are asked for. */
export interface TextToBlame {
  readonly photoId: PhotoId
  readonly field: FieldKey
  readonly language?: string | undefined
  readonly revision?: number | undefined
}

/** A field's text in stretches, each with the revision, change and notice that brought it. Throws DeskError `not-found` where there is no text. */
export async function blameField(desk: Pick<DeskParts, 'store'>, asked: TextToBlame): Promise<Blame> {
  const { photoId, field } = asked
  const photo = await getPhoto(desk, photoId)
  const { revision, readings } = await getRevision(desk, photo, asked.revision ?? photo.revision)
  const value = readings[field]?.value
  const spoken = findField(field).kind === 'languages'
  const languages = spoken && value !== undefined ? Object.keys(readLanguages(value)) : []
  const language = chooseLanguage(languages, asked.language)
  const read = (one: FieldValue | undefined) =>
    language === null ? readAsText(one) : (readLanguages(one)[language] ?? '')
  if (read(value) === '') throw noText(photo, field, asked)
  const [first] = revision === 1 ? [] : [await desk.store.revisions.get(photoId, 1)]
  const entries = (await desk.store.revisions.entries(photoId)).filter((entry) => entry.revision <= revision)
  const chain = entries.flatMap((entry) => {
    const here = entry.revision === revision
    const began = entry.revision === 1
    if (!here && !began && entry.fields[field] === undefined) return []
    const text = read(here ? value : began ? first?.readings[field]?.value : entry.fields[field]?.to)
    return [{ revision: entry.revision, text, revived: isRevival(entry) }]
  })
  const stretches = blameText(chain)
  const named = new Set(stretches.map((stretch) => stretch.revision))
  const origins = await describeOrigins(
    desk,
    entries.filter((entry) => named.has(entry.revision))
  )
  return { photoId, field, revision, language, languages, stretches: [...stretches], origins }
}

function isRevival({ kind }: RevisionEntry): boolean {
  return kind === 'undo' || kind === 'redo' || kind === 'restore'
}

function chooseLanguage(languages: readonly string[], asked: string | undefined): string | null {
  if (languages.length === 0) return null
  return asked ?? (languages.includes('x-default') ? 'x-default' : (languages[0] ?? null))
}

async function describeOrigins(desk: Pick<DeskParts, 'store'>, entries: readonly RevisionEntry[]) {
  const notices = await nameNotices(desk, entries)
  return entries.map(({ revision, at, by, kind, reason, change, notice }) => ({
    ...{ revision, at, by, kind, reason, change },
    notice: notice === null ? null : (notices.get(notice) ?? null)
  }))
}

function noText(
  { fileName, path, revision }: { readonly fileName: string; readonly path: string; readonly revision: number },
  field: FieldKey,
  asked: TextToBlame
): DeskError {
  const language = asked.language === undefined ? '' : ` in ${asked.language}`
  return new DeskError(
    'not-found',
    `${fileName} has no text in ${findField(field).label}${language} at revision ${asked.revision ?? revision}. There is nobody to name. Ask for another field or revision.`,
    { path }
  )
}
