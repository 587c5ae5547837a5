/**
 * Why the header reader leaves a file to ExifTool. Short and stable, for figures:
 * `format` none of ours · `layout` its structure is damaged or unusual · `unknown-block` a block that may hold fields and that only ExifTool reads ·
 * `repeated` the same block or tag more than once · `charset` text in no plain UTF-8 · `xml` XMP that is no plain XML · `rdf` XMP in a form that
 * programs read differently · `value` a value ExifTool converts in its own way · `size` more than the reader looks at · `unreadable` the
 * file cannot be opened or read · `worker-died`.
 */
export type DeclineReason =
  | 'format'
  | 'layout'
  | 'unknown-block'
  | 'repeated'
  | 'charset'
  | 'xml'
  | 'rdf'
  | 'value'
  | 'size'
  | 'unreadable'
  | 'worker-died'

/** Thrown inside the header reader wherever its answer could differ from ExifTool's; never leaves it: callers get it as a value. */
export class Doubt extends Error {
  readonly reason: DeclineReason

  constructor(reason: DeclineReason, detail: string) {
    super(detail)
    this.reason = reason
  }
}
