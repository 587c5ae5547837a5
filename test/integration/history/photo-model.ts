import type { FieldKey } from '../../../shared/fields/field-table.ts'

/** The fields a sequence edits. Each value is one word, so that a merge of two of them is a conflict and nothing in between. */
export const modelFields = ['city', 'headline', 'credit'] as const satisfies readonly FieldKey[]
type ModelField = (typeof modelFields)[number]
/** Values of the edited fields. */
export type ModelValues = Readonly<Record<ModelField, string>>

interface Snapshot {
  /** All bytes of the photo and its sidecar, as one text. */
  readonly bytes: string
  readonly values: ModelValues
  /** By change: the revision that put it in force. */
  readonly inForce: ReadonlyMap<number, number>
  /** By change: the revision that took it out; 0 where it went with a restore. */
  readonly out: ReadonlyMap<number, number>
}

/** What a turn is to lead to: exact bytes, these values, a refusal with this code, or that the photo is not touched. */
export type Expected =
  | { readonly kind: 'exact'; readonly bytes: string; readonly values: ModelValues }
  | { readonly kind: 'merged'; readonly values: ModelValues }
  | { readonly kind: 'refused'; readonly code: 'revision-conflict' | 'nothing-to-do' }
  | { readonly kind: 'untouched' }

/** How a photo came to its next revision. */
export interface ModelStep {
  readonly kind: 'edit' | 'undo' | 'redo' | 'restore'
  readonly change: number
  /** For undo and redo: the change that is turned. */
  readonly of?: number
}

/** A photo as it ought to be, by snapshots of every revision: it knows no hashes, vault or journal. */
export class PhotoModel {
  readonly #snapshots: Snapshot[]
  readonly #made = new Map<number, number>()

  constructor(bytes: string, values: ModelValues) {
    this.#snapshots = [{ bytes, values, inForce: new Map(), out: new Map() }]
  }

  get revision(): number {
    return this.#snapshots.length
  }

  get present(): Snapshot {
    return this.at(this.revision)
  }

  /** The photo at a revision, counted from 1. */
  at(revision: number): Snapshot {
    const snapshot = this.#snapshots[revision - 1]
    if (snapshot === undefined) throw new Error(`The model has no revision ${revision}`)
    return snapshot
  }

  /** What turning this change ought to do. */
  expectTurn(way: 'undo' | 'redo', change: number, leaveConflicts: boolean): Expected {
    const made = this.#made.get(change)
    const put = this.present.inForce.get(change)
    if (made === undefined || (way === 'undo') !== (put !== undefined)) return { kind: 'untouched' }
    const last = put ?? (this.present.out.get(change) || undefined)
    const [left, wanted] = last === undefined ? [this.at(made - 1), this.at(made)] : [this.at(last), this.at(last - 1)]
    if (left.bytes === this.present.bytes) return { kind: 'exact', bytes: wanted.bytes, values: wanted.values }
    const { values } = this.present
    const merged = { ...values }
    for (const field of modelFields) {
      if (left.values[field] === wanted.values[field] || values[field] === wanted.values[field]) continue
      if (values[field] === left.values[field]) merged[field] = wanted.values[field]
      else if (!leaveConflicts) return { kind: 'refused', code: 'revision-conflict' }
    }
    return isSame(merged, values) ? { kind: 'refused', code: 'nothing-to-do' } : { kind: 'merged', values: merged }
  }

  /** What restoring this revision ought to do. */
  expectRestore(revision: number): Expected {
    const { bytes, values } = this.at(revision)
    return bytes === this.present.bytes ? { kind: 'refused', code: 'nothing-to-do' } : { kind: 'exact', bytes, values }
  }

  /** Takes the next revision in, as it was found to be. */
  add(step: ModelStep, found: { readonly bytes: string; readonly values: ModelValues }): void {
    const revision = this.revision + 1
    // Bytes that were there before are that state again, however they came back.
    const source = this.#snapshots.findLast(({ bytes }) => bytes === found.bytes) ?? this.present
    const inForce = new Map(source.inForce)
    const out = new Map(source.out)
    for (const change of this.present.inForce.keys()) if (!inForce.has(change) && !out.has(change)) out.set(change, 0)
    const about = step.of ?? step.change
    if (step.kind === 'undo') {
      inForce.delete(about)
      out.set(about, revision)
    } else {
      inForce.set(about, revision)
      out.delete(about)
      if (step.of === undefined) this.#made.set(step.change, revision)
    }
    this.#snapshots.push({ ...found, inForce, out })
  }
}

function isSame(one: ModelValues, other: ModelValues): boolean {
  return modelFields.every((field) => one[field] === other[field])
}
