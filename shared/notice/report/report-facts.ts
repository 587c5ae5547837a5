import type { Duty, NoticeKind, NoticePair } from '../parsed-notice.ts'

/** A moment of a notice's course; `at` is ISO 8601, `by` null where no person did it. */
export interface ReportMoment {
  readonly at: string
  readonly by: string | null
  readonly what: string
}

/** One field of a photo before and after. */
export interface ReportField {
  /** As it is shown to people: "Caption". */
  readonly field: string
  readonly from: string
  readonly to: string
}

/** A photo and what the notice did to it; `change`, `at` and `by` are null while nothing was done. */
export interface ReportPhoto {
  readonly fileName: string
  readonly path: string
  readonly change: number | null
  readonly at: string | null
  readonly by: string | null
  readonly fields: readonly ReportField[]
}

/** A duty of the notice and what became of it. */
export interface ReportDuty {
  readonly duty: Duty
  readonly state: 'open' | 'done' | 'waived'
  readonly at: string | null
  readonly by: string | null
  readonly note: string
}

/** Somebody who has to be told of the notice; `informedAt` is null until the desk told them. */
export interface ReportRecipient {
  readonly name: string
  readonly address: string
  /** Why they have to be told. */
  readonly why: string
  readonly informedAt: string | null
  readonly by: string | null
  /** How they were told and what was noted, or why they have to be told again. */
  readonly note: string
}

/** A place that still holds the wrong value, with the words around it. */
export interface ReportTrace {
  readonly where: string
  readonly context: string
}

/** The residue check that counts; null while none was made. */
export interface ReportResidue {
  readonly checkedAt: string
  readonly left: readonly ReportTrace[]
  /** What vault and ledger still hold by design, and what is not meant by a person's word. */
  readonly heldByDesign: readonly ReportTrace[]
}

/** What the notice says and where it stands; times are ISO 8601. */
export interface ReportNotice {
  readonly number: number
  readonly kind: NoticeKind
  readonly agency: string | null
  readonly language: string | null
  readonly subject: string
  /** In words: "closed". */
  readonly state: string
  readonly receivedAt: string
  readonly closedAt: string | null
  readonly byline: string | null
  readonly pictureIds: readonly string[]
  readonly pairs: readonly NoticePair[]
  readonly reason: string | null
  readonly text: string
}

/** All that a report is made of. */
export interface ReportFacts {
  readonly desk: string
  readonly writtenAt: string
  readonly notice: ReportNotice
  /**
   * What else the ledger tells, in any order: proposals, rejections, replies. Receipt, changes, duties, recipients,
   * residue check and closing come from their own facts; the same words at the same moment stand once.
   */
  readonly events: readonly ReportMoment[]
  readonly photos: readonly ReportPhoto[]
  readonly duties: readonly ReportDuty[]
  readonly recipients: readonly ReportRecipient[]
  readonly residue: ReportResidue | null
}
