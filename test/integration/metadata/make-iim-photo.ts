import { writeFile } from 'node:fs/promises'
import { encodeIim } from '../../../main/metadata/iim/encode-iim.ts'
import type { IimDataset } from '../../../main/metadata/iim/parse-iim.ts'
import type { Drawing } from '../services/make-photo.ts'
import { drawPicture, writeOutside } from '../services/make-photo.ts'

/** A photo with these very datasets as its IIM, and these tags beside, written as another program would. */
export async function makeIimPhoto(
  path: string,
  datasets: readonly IimDataset[],
  { tags = [], ...drawing }: Drawing & { readonly tags?: readonly string[] } = {}
): Promise<string> {
  await drawPicture(path, drawing)
  await writeFile(`${path}.iim`, encodeIim(datasets))
  await writeOutside(path, `-IPTC<=${path}.iim`, ...tags)
  return path
}

/** A dataset of record 2 with these bytes. */
export function dataset(number: number, bytes: Uint8Array): IimDataset {
  return { record: 2, number, bytes: Buffer.from(bytes) }
}

/** The dataset that declares a character set. */
export function declare(sequence: string): IimDataset {
  return { record: 1, number: 90, bytes: Buffer.from(sequence, 'latin1') }
}
