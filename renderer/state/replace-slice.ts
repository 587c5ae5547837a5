import type { PhotoId } from '../../shared/contract/identifiers.ts'
import type { PhotoFilter } from '../../shared/contract/photo.ts'
import type { ReplacePreview } from '../../shared/contract/replace.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import type { ReplaceQuery } from '../../shared/replace/replace-query.ts'

/** In which photos is looked: those selected on the sheet, those its search and filters leave, or all. */
export type ReplaceWhere = 'selection' | 'list' | 'desk'

/** What a person asks for, as typed. */
export interface ReplaceAsk extends ReplaceQuery {
  readonly where: ReplaceWhere
  /** Fields that are left alone. */
  readonly without: ReadonlySet<FieldKey>
}

/** A replacement made in this session. */
export interface MadeReplacement {
  readonly find: string
  readonly replace: string
  readonly photos: number
}

/** Find and replace; kept while other screens show, so that a person comes back to it as it was. */
export interface ReplaceSlice {
  readonly replaceAsk: ReplaceAsk
  /** The photos that were selected on the sheet when the screen opened, and what it showed. */
  readonly replaceSelection: readonly PhotoId[]
  readonly replaceList: { readonly filter: PhotoFilter; readonly total: number }
  /** Null until something was looked for. */
  readonly replaceFound: ReplacePreview | null
  /** Places that are not ticked, as `photoId hitId`. */
  readonly replaceOff: ReadonlySet<string>
  readonly replaceCursor: number
  readonly replaceSearching: boolean
  readonly replaceWriting: boolean
  /** What is wrong with what was asked. */
  readonly replaceProblem: string | null
  readonly replaceMade: readonly MadeReplacement[]
  /** Opens the screen on the sheet's present selection and list. */
  beginReplace(): void
  /** Changes what is asked for and looks again; what was unticked is ticked again. */
  askReplace(part: Partial<ReplaceAsk>): Promise<void>
  setReplaceCursor(at: number): void
  /** Ticks these places, or unticks them where all are ticked. */
  tickReplace(keys: readonly string[]): void
  /** Writes the ticked places of the fields in force as one change. */
  applyReplace(): Promise<void>
}
