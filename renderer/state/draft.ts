import type { PhotoId } from '../../shared/contract/identifiers.ts'
import type { PhotoDetail } from '../../shared/contract/photo.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import type { TypedValue } from './typed-value.ts'

/** Unsaved changes of one photo. `base` is the photo as it was when they began. */
export interface Draft {
  readonly photoId: PhotoId
  readonly base: PhotoDetail
  /** Only fields that were touched and now differ from `base`. */
  readonly values: Partial<Readonly<Record<FieldKey, TypedValue>>>
  /** Fields over their IIM limit of which a person decided: XMP has them whole, IIM cut at a word. */
  readonly cutIim: readonly FieldKey[]
  /** What locked fields brought along from the photo before. */
  readonly carried?: Partial<Readonly<Record<FieldKey, TypedValue>>>
}

/** Which side of a field stands. `both`: the changes of both, where they go together. */
export type MergeChoice = 'mine' | 'theirs' | 'both'

/** What was chosen for each field that was changed on both sides. */
export type MergeChoices = Partial<Readonly<Record<FieldKey, MergeChoice>>>
