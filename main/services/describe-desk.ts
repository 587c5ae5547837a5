import type { DeskInfo, Source } from '../../shared/contract/desk.ts'
import type { Recovered } from './changes/recover-changes.ts'
import type { DeskParts } from './desk-parts.ts'
import { nameDesk } from './name-desk.ts'
import { countNotices } from './notices/count-notices.ts'
import type { SourcesWatch } from './sources/watch-sources.ts'

/** What is fixed while a desk is open. */
export interface OpenedDesk {
  readonly folder: string
  readonly version: string
  readonly recovered: Recovered
}

/** What a window shows of its desk: counts as they are now. */
export async function describeDesk(
  desk: Pick<DeskParts, 'store' | 'reader' | 'clock'>,
  opened: OpenedDesk,
  user: string
): Promise<DeskInfo> {
  const { folder, version, recovered } = opened
  return {
    name: nameDesk(folder),
    folder,
    version,
    exiftool: await desk.reader.version(),
    user,
    photos: await desk.store.photos.count(),
    missing: await desk.store.photos.total({ missing: true }, { today: '', now: '' }),
    entries: await desk.store.ledger.count(),
    openNotices: await countNotices(desk),
    recovered
  }
}

/** All sources with how many photos they hold now, and whether they are watched. */
export async function listSources(
  desk: Pick<DeskParts, 'store'>,
  watch: Pick<SourcesWatch, 'state'> | undefined
): Promise<Source[]> {
  const counts = await desk.store.sources.photoCounts()
  const sources = await desk.store.sources.list()
  return sources.map(({ id, path, name, sample }) => ({
    id,
    path,
    name,
    sample,
    photos: counts.get(id) ?? 0,
    ...(watch?.state(id) ?? { state: 'unwatched', why: '' })
  }))
}
