import type { IimBlock } from '../iim/iim-block.ts'
import type { TagEntry } from './tag-entries.ts'

/** Everything read from one photo before it is made into fields: its tags, its IIM blocks, and the tags of its sidecars. */
export interface PhotoTags {
  readonly entries: readonly TagEntry[]
  readonly blocks: readonly IimBlock[]
  readonly sidecars: readonly (readonly TagEntry[])[]
}
