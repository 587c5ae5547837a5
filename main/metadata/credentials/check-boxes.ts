const mostDepth = 12
const mostBoxes = 10_000
const superBox = 'jumb'

/**
 * True for a JUMBF store whose boxes lie within each other as they must, not deeper and not more than any real manifest.
 *
 * The library copies a box's bytes at every level it goes down: without this limit a file of some megabytes could ask for gigabytes.
 * Source: ISO 19566-5, 4.1.
 */
export function areBoxesSound(store: Buffer): boolean {
  const levels = [{ at: 0, end: store.length }]
  for (let boxes = 0; boxes < mostBoxes; boxes += 1) {
    let level = levels.at(-1)
    while (level !== undefined && level.at === level.end) {
      levels.pop()
      level = levels.at(-1)
    }
    if (level === undefined) return boxes > 0
    if (level.at + 8 > level.end) return false
    const length = store.readUInt32BE(level.at)
    const end = level.at + length
    if (length < 8 || end > level.end) return false
    if (store.toString('latin1', level.at + 4, level.at + 8) === superBox) {
      if (levels.length >= mostDepth) return false
      levels.push({ at: level.at + 8, end })
    }
    level.at = end
  }
  return false
}
