import type { CharsetChoice } from '../../../shared/contract/charset.ts'
import type { DeskErrorCode } from '../../../shared/contract/desk-error.ts'
import type { ChangeResult } from '../../../shared/contract/edit.ts'
import type { ChangeNumber, NoticeNumber } from '../../../shared/contract/identifiers.ts'
import type { WriteDecisions } from '../../../shared/contract/write-decisions.ts'
import type { ChangeRecord, PhotoRecord } from '../ports/desk-store.ts'
import type { Actor } from '../ports/ledger.ts'
import type { FieldAssignments, WrittenFile } from '../ports/metadata-writer.ts'

/** A photo that stays untouched, and why. */
export type FailedPhoto = ChangeResult['failed'][number]

/** What a photo is to become: new values in some fields, the same IIM text read as another character set, or exact bytes of it or its sidecar that the vault holds (`noFile`: none). */
export type PlannedWrite =
  | { readonly kind: 'fields'; readonly assign: FieldAssignments }
  | { readonly kind: 'charset'; readonly charset: CharsetChoice }
  | { readonly kind: 'bytes'; readonly file: WrittenFile; readonly sha256: string }

/** A photo as the plan saw it, and what it is to become. */
export interface PlannedPhoto {
  readonly photo: PhotoRecord
  readonly write: PlannedWrite
  /** True where its Content Credentials may be broken: on a person's word, or to give earlier bytes back. */
  readonly breakCredentials?: boolean | undefined
  /** A person's word that IIM gets new values over its limit cut at a word. */
  readonly cutIim?: boolean | undefined
  /** What was decided before it is written: how fields were put together, which revision comes back. */
  readonly decisions?: Pick<WriteDecisions, 'merged' | 'restored'> | undefined
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
  /** The failure after which whoever asked tries again by themselves: the job does not tell of it. */
  readonly triesAgain?: DeskErrorCode | undefined
}
