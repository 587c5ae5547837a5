/** One stretch of a word diff. */
export interface DiffStretch {
  readonly kind: 'same' | 'deleted' | 'inserted'
  readonly text: string
}
