import { basename } from 'node:path'
import { DeskError } from '../../../shared/contract/desk-error.ts'
import { dropCut, hasFault, hasForeignBytes, isUtf8Text } from '../iim/decode-text.ts'
import type { IimBlock } from '../iim/iim-block.ts'
import { readIimText } from '../iim/iim-block.ts'
import { repairDouble } from '../iim/iim-charset.ts'
import { isTextDataset } from '../iim/iim-text-datasets.ts'
import { trimNul } from '../iim/read-value.ts'
import { buildIimBlock } from './build-iim-block.ts'

/** An IIM block with the bytes it is to have. */
export interface ReencodedBlock {
  readonly block: IimBlock
  readonly bytes: Buffer
}

/**
 * The blocks of a file, read in the character set `chosen`, with their bytes in UTF-8.
 *
 * Throws DeskError `bad-input` where some text cannot be in that set, `nothing-to-do` where there is no IIM or nothing would change.
 */
export function reencodeBlocks(path: string, blocks: readonly IimBlock[], chosen: string): readonly ReencodedBlock[] {
  for (const block of blocks) requireReadable(path, block, chosen)
  const reencoded = blocks.map((block) => ({ block, bytes: buildIimBlock(block, new Map()) }))
  if (reencoded.some(({ block, bytes }) => !isSame(block.raw, bytes))) return reencoded
  const what = blocks.length === 0 ? 'holds no IIM' : 'holds IIM in UTF-8 already, and says so'
  throw new DeskError(
    'nothing-to-do',
    `${JSON.stringify(basename(path))} ${what}. Nothing was written, nothing needs doing.`,
    { path }
  )
}

function requireReadable(path: string, block: IimBlock, chosen: string): void {
  const wrong = block.datasets.find(
    (dataset) =>
      isTextDataset(dataset) &&
      hasForeignBytes(dataset.bytes) &&
      (hasFault(dropCut(readIimText(block, dataset))) || (chosen === 'utf-8' && !isUtf8Text(trimNul(dataset.bytes))))
  )
  if (wrong === undefined) return
  const what = chosen === repairDouble ? 'text that is readable' : chosen
  throw new DeskError(
    'bad-input',
    `${JSON.stringify(basename(path))}: dataset ${wrong.record}:${wrong.number} is not ${what}; as that it would hold characters that do not exist. Nothing was written. Choose another character set.`,
    { path }
  )
}

// TIFF pads the block to four bytes.
function isSame(raw: Buffer, bytes: Buffer): boolean {
  return raw.subarray(0, bytes.length).equals(bytes) && raw.subarray(bytes.length).every((byte) => byte === 0)
}
