/** One thing a file says or holds: its part, ExifTool's group and tag name where the reader knows them, and the bytes or text themselves. */
export interface WholeFact {
  readonly part: 'image' | 'segment' | 'exif' | 'xmp' | 'iim' | 'photoshop'
  readonly group: string
  readonly name: string
  readonly value: Buffer | string
}

/** Everything a file says and holds, each by a path of its own: "exif IFD0/0x010e", "xmp {namespace}subject[0]", "iim 2:25[1]". */
export class WholeFacts {
  readonly #facts = new Map<string, WholeFact>()
  readonly #counts = new Map<string, number>()

  /** Adds a fact; where its path is taken, under the next free number. */
  add(path: string, fact: WholeFact): void {
    const key = `${fact.part} ${path}`
    const number = (this.#counts.get(key) ?? 0) + 1
    this.#counts.set(key, number)
    this.#facts.set(number === 1 ? key : `${key} (${number})`, fact)
  }

  get(path: string): WholeFact | undefined {
    return this.#facts.get(path)
  }

  get paths(): Iterable<string> {
    return this.#facts.keys()
  }
}
