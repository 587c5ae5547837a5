import type { Amendment, Notice } from '../../../../shared/contract/notice.ts'
import type { DeskSettings } from '../../../../shared/contract/settings.ts'
import type { FieldKey } from '../../../../shared/fields/field-table.ts'
import type { FieldValue } from '../../../../shared/fields/field-value.ts'
import type { PhotoRecord } from '../../ports/desk-store.ts'

/** One photo's amendments, and what the desk's own style asks for beside them. */
export interface PolicyRequest {
  readonly notice: Notice
  readonly photo: PhotoRecord
  readonly settings: Pick<DeskSettings, 'correctionHead' | 'correctionMark'>
  readonly amendments: readonly Amendment[]
}

/** A value the desk's style asks for, after the amendments, and the rule in words. */
export interface PolicyValue {
  readonly field: FieldKey
  readonly to: FieldValue
  readonly policy: string
}
