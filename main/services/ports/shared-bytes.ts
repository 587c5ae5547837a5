/** A file's bytes in memory that threads share; how they travel. */
export interface SharedBytes {
  readonly memory: SharedArrayBuffer
  readonly size: number
}
