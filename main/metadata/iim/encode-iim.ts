import type { IimDataset } from './parse-iim.ts'

/** The bytes of a block made of these datasets, in this order. Values over 32,767 bytes become extended datasets. */
export function encodeIim(datasets: readonly IimDataset[]): Buffer {
  return Buffer.concat(datasets.flatMap((dataset) => [encodeHeader(dataset), dataset.bytes]))
}

function encodeHeader({ record, number, bytes }: IimDataset): Buffer {
  if (bytes.length <= 0x7fff) {
    const header = Buffer.from([0x1c, record, number, 0, 0])
    header.writeUInt16BE(bytes.length, 3)
    return header
  }
  const header = Buffer.from([0x1c, record, number, 0x80, 0x04, 0, 0, 0, 0])
  header.writeUInt32BE(bytes.length, 5)
  return header
}
