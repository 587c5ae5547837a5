import { expandText } from '../../../shared/codes/expand-text.ts'
import type { DeskSettings } from '../../../shared/contract/settings.ts'
import type { TemplateField } from '../../../shared/contract/template-fields.ts'
import { applyTemplate } from '../../../shared/template/apply-template.ts'
import { planAssignments } from '../changes/plan-assignments.ts'
import type { MakeExpansion } from '../codes/expand-edits.ts'
import type { PhotoRecord } from '../ports/desk-store.ts'
import type { FieldAssignments } from '../ports/metadata-writer.ts'

/** A template for one photo of several; `sequence` counts them from 1. */
export interface TemplateForPhoto {
  readonly fields: readonly TemplateField[]
  readonly photo: PhotoRecord
  readonly sequence: number
  readonly listDuplicates: DeskSettings['listDuplicates']
}

/** The values a template writes into a photo, and the codes and variables in it that nobody knows. Throws DeskError `bad-input` for values that cannot be. */
export function planTemplate(
  expansion: MakeExpansion,
  { fields, photo, sequence, listDuplicates }: TemplateForPhoto
): { readonly assign: FieldAssignments; readonly unknown: readonly string[] } {
  const unknown = new Set<string>()
  const expand = expansion(photo, sequence, {})
  const put = (text: string): string => {
    const put = expandText(text, expand)
    for (const one of put.unknown) unknown.add(one)
    return put.text
  }
  const set = applyTemplate(photo.reading.fields, fields, put)
  return {
    assign: planAssignments(photo.reading.fields, { set, add: {}, remove: {} }, listDuplicates),
    unknown: [...unknown]
  }
}
