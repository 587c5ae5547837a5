import type { IimBlock } from '../iim/iim-block.ts'
import { readIimBlock } from '../iim/iim-block.ts'
import type { CharsetFacts } from '../iim/iim-charset.ts'
import { collectWitnesses } from './collect-witnesses.ts'
import type { TagEntry } from './tag-entries.ts'

const bytesPrefix = 'base64:'

// Photo Mechanic's trailer has the form of IIM but numbers of its own.
const photoMechanicTrailer = /-PhotoMechanic:IPTC$/

/**
 * The IIM blocks of a file, in file order: the standard one ("IPTC") and those in other places ("IPTC2" …).
 *
 * What XMP and EXIF say of the same fields helps to find the character set.
 */
export function readIimBlocks(
  entries: readonly TagEntry[],
  facts: Omit<CharsetFacts, 'witnesses'> = {}
): readonly IimBlock[] {
  const witnesses = collectWitnesses(entries)
  const places = new Map<string, number>()
  return entries.flatMap(({ key, group, name, value }) => {
    if (name !== 'IPTC' || !/^IPTC\d*$/.test(group) || typeof value !== 'string' || photoMechanicTrailer.test(key))
      return []
    const path = key.split(':').at(-2) ?? ''
    const number = (places.get(path) ?? 0) + 1
    places.set(path, number)
    const raw = value.startsWith(bytesPrefix)
      ? Buffer.from(value.slice(bytesPrefix.length), 'base64')
      : Buffer.from(value, 'utf8')
    return [readIimBlock({ name: group, place: `${path} ${number}`, raw, witnesses, ...facts })]
  })
}
