import { basename } from 'node:path'
import type { DeskInfo, Source } from '../../shared/contract/desk.ts'
import type { DeskParts } from './desk-parts.ts'
import type { Recovered } from './recover-changes.ts'

/** What is fixed while a desk is open. */
export interface OpenedDesk {
  readonly folder: string
  readonly version: string
  readonly recovered: Recovered
}

/** What a window shows of its desk: counts as they are now. */
export async function describeDesk(
  desk: Pick<DeskParts, 'store' | 'reader'>,
  opened: OpenedDesk,
  user: string
): Promise<DeskInfo> {
  const { folder, version, recovered } = opened
  const openNotices = { kills: 0, needYou: 0, valuesUnknown: 0, applied: 0 }
  for (const { state, parsed } of await desk.store.notices.list()) {
    if (state === 'closed') continue
    if (state === 'applied') openNotices.applied += 1
    else if (parsed.kind === 'kill' || parsed.kind === 'withdrawal') openNotices.kills += 1
    else if (state === 'values-unknown') openNotices.valuesUnknown += 1
    else openNotices.needYou += 1
  }
  return {
    name: basename(folder) || folder,
    folder,
    version,
    exiftool: await desk.reader.version(),
    user,
    photos: await desk.store.photos.count(),
    entries: await desk.store.ledger.count(),
    openNotices,
    recovered
  }
}

/** All sources with how many photos they hold now. */
export async function listSources(desk: Pick<DeskParts, 'store'>): Promise<Source[]> {
  const counts = await desk.store.sources.photoCounts()
  const sources = await desk.store.sources.list()
  return sources.map(({ id, path, name, sample }) => ({ id, path, name, sample, photos: counts.get(id) ?? 0 }))
}
