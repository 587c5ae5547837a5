import { isCharsetDeclaration, utf8Charset } from '../iim/declared-charset.ts'
import { encodeIim } from '../iim/encode-iim.ts'
import type { IimBlock } from '../iim/iim-block.ts'
import { readIimText } from '../iim/iim-block.ts'
import { isTextDataset } from '../iim/iim-text-datasets.ts'
import type { IimDataset } from '../iim/parse-iim.ts'
import { isReadAsStored } from '../iim/read-value.ts'
import type { IimWrites } from './tag-write.ts'

const recordVersion = Buffer.from([0, 4])
const envelopeVersion: IimDataset = { record: 1, number: 0, bytes: recordVersion }
const applicationVersion: IimDataset = { record: 2, number: 0, bytes: recordVersion }

/**
 * The bytes of a block with these datasets replaced: all text in UTF-8, declared as such before record 2; everything else as it was.
 *
 * Built by us and not dataset by dataset through ExifTool, which cuts untouched values that are over their limit when it converts them.
 * `block` null makes a new one. Source: metadata working group's and IIM 4.2's rules for 1:90.
 */
export function buildIimBlock(block: IimBlock | null, writes: IimWrites): Buffer {
  const present = block?.datasets ?? []
  const texts = present.map((dataset) => toUtf8(block, dataset))
  const replaced = replaceDatasets(texts, writes)
  return Buffer.concat([encodeIim(declareUtf8(replaced)), block?.tail ?? Buffer.alloc(0)])
}

// Bytes that already are UTF-8 stay as they are, NULs at the end and a character that was cut included.
function toUtf8(block: IimBlock | null, dataset: IimDataset): IimDataset {
  if (block === null || !isTextDataset(dataset)) return dataset
  if (isReadAsStored(dataset.bytes, block.charset)) return dataset
  return { ...dataset, bytes: Buffer.from(readIimText(block, dataset)) }
}

// A dataset keeps its place; a new one goes before the first of a higher number, so that record 2 stays in the order it had.
function replaceDatasets(datasets: readonly IimDataset[], writes: IimWrites): readonly IimDataset[] {
  const result: IimDataset[] = []
  const written = new Set<number>()
  for (const dataset of datasets) {
    const values = dataset.record === 2 ? writes.get(dataset.number) : undefined
    if (values === undefined) result.push(dataset)
    else if (!written.has(dataset.number)) {
      written.add(dataset.number)
      result.push(...values.map((bytes) => ({ record: 2, number: dataset.number, bytes })))
    }
  }
  for (const [number, values] of writes) {
    if (!written.has(number)) insertDatasets(result, number, values)
  }
  return result
}

function insertDatasets(datasets: IimDataset[], number: number, values: readonly Buffer[]): void {
  if (values.length === 0) return
  const made = values.map((bytes) => ({ record: 2, number, bytes }))
  if (!datasets.some(({ record }) => record === 2)) {
    const later = datasets.findIndex(({ record }) => record > 2)
    datasets.splice(later < 0 ? datasets.length : later, 0, applicationVersion, ...made)
    return
  }
  const last = datasets.findLastIndex((dataset) => dataset.record === 2 && dataset.number <= number)
  const first = datasets.findIndex(({ record }) => record === 2)
  datasets.splice(last < 0 ? first : last + 1, 0, ...made)
}

function declareUtf8(datasets: readonly IimDataset[]): readonly IimDataset[] {
  const body = datasets.findIndex(({ record }) => record !== 1)
  const head = body < 0 ? datasets : datasets.slice(0, body)
  if (head.length === 0)
    return [envelopeVersion, utf8Charset, ...datasets.filter((dataset) => !isCharsetDeclaration(dataset))]
  // More than one declaration, or one after record 2, would leave it open which counts.
  const place = Math.max(0, head.findIndex(isCharsetDeclaration))
  const known = head.some(isCharsetDeclaration)
  const rest = datasets.filter((dataset) => !isCharsetDeclaration(dataset))
  const at = known
    ? place
    : rest.findLastIndex((dataset, index) => dataset.record === 1 && index < head.length && dataset.number < 90) + 1
  return [...rest.slice(0, at), utf8Charset, ...rest.slice(at)]
}
