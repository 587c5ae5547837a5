import type { PhotoEdit } from '../../shared/contract/edit.ts'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import type { PhotoDetail } from '../../shared/contract/photo.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'

/** Fields copied from a photo, with what it said then; an empty one empties. */
export interface CopiedFields {
  readonly from: string
  readonly fields: readonly FieldKey[]
  readonly set: PhotoEdit['set']
}

/** Copy and paste of chosen fields between photos. */
export interface CopiedFieldsSlice {
  readonly copiedFields: CopiedFields | null
  copyFields(photo: PhotoDetail, fields: readonly FieldKey[]): void
  /** Writes the copied fields into photos as one change; asks first where content credentials would break. */
  pasteFields(photoIds: readonly PhotoId[]): Promise<void>
  /** Writes what the form changes into photos, its own among them, as one change: lists gain and lose the items that were put in and taken out. */
  applyDraft(photoIds: readonly PhotoId[]): Promise<void>
}
