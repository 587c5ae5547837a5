import { extname } from 'node:path'
import { findDigestState } from '../../../main/metadata/reader/digest-state.ts'
import { readPhotoKind } from '../../../main/metadata/reader/photo-kind.ts'
import { chooseFields, toReadings } from '../../../main/metadata/reader/read-fields.ts'
import { readIimBlocks } from '../../../main/metadata/reader/read-iim-blocks.ts'
import { readMarks } from '../../../main/metadata/reader/read-marks.ts'
import type { TagEntry } from '../../../main/metadata/reader/tag-entries.ts'

/** All the desk makes of a file's tags: fields with every copy, what it is, marks, digest and IIM, as one value to compare. */
export function describeEntries(path: string, entries: readonly TagEntry[]) {
  const blocks = readIimBlocks(entries)
  const digest = findDigestState(entries, blocks)
  // A sidecar has no picture of its own, whatever it says of the size of another one.
  const kind = extname(path).toLowerCase() === '.xmp' ? null : readPhotoKind(entries, path)
  return {
    kind,
    digest,
    marks: readMarks(entries, blocks),
    fields: toReadings(
      chooseFields({ entries, blocks, sidecars: [] }, { iimEditedLater: digest === 'stale', sidecarFirst: false })
    ),
    iim: blocks.map(({ name, place, raw, charset }) => ({ name, place, raw: raw.toString('hex'), charset }))
  }
}
