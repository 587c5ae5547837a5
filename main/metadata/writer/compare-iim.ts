import { isCharsetDeclaration } from '../iim/declared-charset.ts'
import type { IimBlock } from '../iim/iim-block.ts'
import { readIimText } from '../iim/iim-block.ts'
import { isTextDataset } from '../iim/iim-text-datasets.ts'
import type { IimDataset } from '../iim/parse-iim.ts'
import type { IimWrites } from './tag-write.ts'

/**
 * What differs between a file's IIM before and after a write and was not planned. Empty where all is as planned.
 *
 * Planned datasets must hold the planned bytes in every block; all others must hold the same text (in whatever character set), or the same
 * bytes where they are no text. A block may gain its versions and its declaration of UTF-8; a file may gain blocks.
 */
export function compareIim(
  before: readonly IimBlock[],
  after: readonly IimBlock[],
  writes: IimWrites
): readonly string[] {
  const lost = before
    .filter((block) => !after.some(({ place }) => place === block.place))
    .map(({ name }) => `${name} is gone`)
  return [
    ...lost,
    ...after.flatMap((block) => compareBlock(before.find(({ place }) => place === block.place) ?? null, block, writes))
  ]
}

function compareBlock(before: IimBlock | null, after: IimBlock, writes: IimWrites): readonly string[] {
  const old = listOther(before, writes)
  const now = listOther(after, writes)
  const differences = [...new Set([...old.keys(), ...now.keys()])].filter(
    (key) => old.get(key)?.join('\n') !== now.get(key)?.join('\n')
  )
  const tail = before !== null && !before.tail.equals(after.tail) ? ['what follows the last dataset'] : []
  return [...differences, ...tail, ...compareWritten(after, writes)].map((what) => `${after.name} ${what}`)
}

function compareWritten(after: IimBlock, writes: IimWrites): readonly string[] {
  return [...writes].flatMap(([number, values]) => {
    const stored = after.datasets.filter((dataset) => dataset.record === 2 && dataset.number === number)
    const same =
      stored.length === values.length && stored.every(({ bytes }, index) => values[index]?.equals(bytes) === true)
    return same ? [] : [`2:${number} is not what was planned`]
  })
}

// Values of a dataset in order, as what must stay: text as text, anything else as bytes.
function listOther(block: IimBlock | null, writes: IimWrites): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>()
  for (const dataset of block?.datasets ?? []) {
    if (isCharsetDeclaration(dataset) || isVersion(dataset) || (dataset.record === 2 && writes.has(dataset.number)))
      continue
    const key = `${dataset.record}:${dataset.number}`
    const value =
      block !== null && isTextDataset(dataset)
        ? JSON.stringify(readIimText(block, dataset))
        : dataset.bytes.toString('hex')
    values.set(key, [...(values.get(key) ?? []), value])
  }
  return values
}

// 1:00 and 2:00: added where a record is new. Their value is a number nobody reads.
function isVersion({ record, number }: IimDataset): boolean {
  return number === 0 && record <= 2
}
