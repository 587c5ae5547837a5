import type { DeskError } from '../../../shared/contract/desk-error.ts'
import { describeDeskError } from '../../../shared/contract/desk-error.ts'
import type { FieldChanges, FieldReadings } from '../../../shared/contract/fields.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import type { TemplatePhoto } from '../../../shared/contract/template.ts'
import type { TemplateField } from '../../../shared/contract/template-fields.ts'
import type { FieldValue, LanguageTexts } from '../../../shared/fields/field-value.ts'
import { isLanguagesValue, readAsText } from '../../../shared/fields/field-value.ts'
import { fieldKeys } from '../../../shared/fields/find-field.ts'
import { refuseBreaking } from '../changes/refuse-breaking.ts'
import { makeExpansion } from '../codes/expand-edits.ts'
import type { DeskParts } from '../desk-parts.ts'
import { expectFailure } from '../expect-failure.ts'
import { getPhoto } from '../photos/get-photo.ts'
import { refuseWriting } from '../photos/refuse-photo.ts'
import type { Actor } from '../ports/ledger.ts'
import type { FieldAssignments } from '../ports/metadata-writer.ts'
import { planTemplate } from './plan-template.ts'

/** What is asked: these fields, in these photos, in this order. */
export interface TemplatePreviewRequest {
  readonly fields: readonly TemplateField[]
  readonly photoIds: readonly PhotoId[]
  readonly actor: Actor
}

/** What the fields would do with each photo. Nothing is written. Throws DeskError `not-found` for a photo nobody knows. */
export async function previewTemplate(
  desk: Pick<DeskParts, 'store' | 'clock'>,
  { fields, photoIds, actor }: TemplatePreviewRequest
): Promise<TemplatePhoto[]> {
  const expansion = await makeExpansion(desk, actor)
  const { listDuplicates } = await desk.store.settings.read()
  const photos: TemplatePhoto[] = []
  for (const [index, photoId] of photoIds.entries()) {
    const photo = await getPhoto(desk, photoId)
    const { path, fileName, revision } = photo
    const tell = (plan: Pick<TemplatePhoto, 'changes' | 'unknown'>, refusal: DeskError | null, breaks: boolean) =>
      photos.push({
        ...{ photoId, path, fileName, revision, breaksCredentials: breaks },
        ...plan,
        refusal: refusal && describeDeskError(refusal)
      })
    try {
      const { assign, unknown } = planTemplate(expansion, { fields, photo, sequence: index + 1, listDuplicates })
      const changes = tellChanges(photo.reading.fields, assign)
      const breaks = refuseBreaking({ photo, write: { kind: 'fields', assign } }) !== null
      tell({ changes, unknown: [...unknown] }, refuseWriting(photo), breaks)
    } catch (error) {
      tell({ changes: {}, unknown: [] }, expectFailure(error, path), false)
    }
  }
  return photos
}

function tellChanges(fields: FieldReadings, assign: FieldAssignments): FieldChanges {
  const changed = fieldKeys.flatMap((key) => {
    const given = assign[key]
    if (given === undefined) return []
    const from = fields[key]?.value
    const to = isLanguagesValue(from) && given !== null ? keepLanguages(from, given) : given
    return [[key, { ...(from === undefined ? {} : { from }), ...(to === null ? {} : { to }) }] as const]
  })
  return Object.fromEntries(changed)
}

// What is not given stays: a plain text is the default language's.
function keepLanguages(present: LanguageTexts, given: FieldValue): LanguageTexts {
  return { ...present, ...(isLanguagesValue(given) ? given : { 'x-default': readAsText(given) }) }
}
