import type { LookRecords } from '../ports/notice-work.ts'
import type { ReadLook } from './compare-looks.ts'
import { readLook } from './compare-looks.ts'

interface Memory {
  readonly looks: Map<string, ReadLook>
  /** Looks known, also those that cannot be compared. */
  readonly known: Set<string>
  latest: string
}

// Read once and then kept, some 700 bytes a picture: reading 20,000 looks again takes longer than comparing them.
const memories = new WeakMap<LookRecords, Memory>()

/** All looks of a desk that can be compared, by image key: from memory, with what was made since. */
export async function recallLooks(records: LookRecords): Promise<ReadonlyMap<string, ReadLook>> {
  const memory = await bringUpToDate(records, memories.get(records))
  memories.set(records, memory)
  return memory.looks
}

async function bringUpToDate(records: LookRecords, known: Memory | undefined): Promise<Memory> {
  const memory = known ?? { looks: new Map(), known: new Set(), latest: '' }
  for (const { imageKey, look: stored, at } of await records.since(memory.latest)) {
    const look = readLook(stored)
    memory.known.add(imageKey)
    if (look === null) memory.looks.delete(imageKey)
    else memory.looks.set(imageKey, look)
    if (at > memory.latest) memory.latest = at
  }
  // A clock that was set back, or looks taken away: begin again.
  if (known !== undefined && memory.known.size !== (await records.count())) return bringUpToDate(records, undefined)
  return memory
}
