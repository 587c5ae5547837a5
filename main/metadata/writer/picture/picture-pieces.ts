/** A piece of a photo file that is not metadata, or that no edit plans to change. */
export interface Piece {
  /** What it is, for a person who reads a report: "chunk IDAT", "strip 3". */
  readonly what: string
  readonly bytes: Buffer
}

/** All of a photo that a write of metadata must leave as it is, in an order of its own that does not depend on where things lie in the file. */
export interface Picture {
  readonly pieces: readonly Piece[]
}

/** A piece made of text and numbers instead of bytes in the file: a size, an order, a reference. */
export function makeFact(what: string, value: string): Piece {
  return { what, bytes: Buffer.from(value) }
}
