import type { PhotoId, RecipientId } from '../../../shared/contract/identifiers.ts'
import type { RecallAnswer } from '../../../shared/contract/recall.ts'

/** That a recipient, or a destination of nobody by name, answered for one photo. */
export interface Acknowledgement extends RecallAnswer {
  readonly id: string
  readonly photoId: PhotoId
  readonly recipient: RecipientId | null
  readonly destination: string
}

/** Who answered for which photo. What was noted by mistake is taken back; the ledger keeps both. */
export interface AcknowledgementRecords {
  insert(acknowledgement: Acknowledgement): Promise<void>
  /** Those that stand, oldest first. */
  of(photoIds: readonly PhotoId[]): Promise<readonly Acknowledgement[]>
  takeBack(id: string): Promise<void>
}
