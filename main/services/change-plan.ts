import type { ChangeResult } from '../../shared/contract/edit.ts'
import type { ChangeNumber, NoticeNumber } from '../../shared/contract/identifiers.ts'
import type { ChangeRecord, PhotoRecord } from './ports/desk-store.ts'
import type { Actor } from './ports/ledger.ts'
import type { FieldAssignments } from './ports/metadata-writer.ts'

/** A photo that stays untouched, and why. */
export type FailedPhoto = ChangeResult['failed'][number]

/** What a photo is to become: new values in some fields, or exact bytes the vault holds. */
export type PlannedWrite =
  | { readonly kind: 'fields'; readonly assign: FieldAssignments }
  | { readonly kind: 'bytes'; readonly sha256: string }

/** A photo as the plan saw it, and what it is to become. */
export interface PlannedPhoto {
  readonly photo: PhotoRecord
  readonly write: PlannedWrite
}

/** A photo of a plan: to be written, or refused before anything was written. */
export type PlanEntry = { readonly planned: PlannedPhoto } | { readonly refused: FailedPhoto }

/** A change before it is made. */
export interface ChangePlan {
  readonly kind: ChangeRecord['kind']
  readonly actor: Actor
  readonly reason: string
  readonly notice: NoticeNumber | null
  readonly of: ChangeNumber | null
  readonly entries: readonly PlanEntry[]
}
