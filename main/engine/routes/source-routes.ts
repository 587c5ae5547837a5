import { listSources } from '../../services/describe-desk.ts'
import { ingestPhotos } from '../../services/ingest/ingest-photos.ts'
import { scanSource } from '../../services/photos/scan-source.ts'
import { resolveActor } from '../../services/resolve-actor.ts'
import { openSample } from '../../services/sample/open-sample.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'

/** The procedures about folders of photos. */
export function createSourceRoutes({ sources }: ContractImplementer, { desk, folders, sourcesWatch }: EngineParts) {
  // A folder around the desk is read without it: its renditions and samples are nobody's photos there.
  const leaveOut = [folders.desk]
  return sources.router({
    list: sources.list.handler(() => listSources(desk, sourcesWatch)),
    scan: sources.scan.handler(({ input, context, signal }) =>
      scanSource(desk, { path: input.path, actor: resolveActor(context), leaveOut, signal })
    ),
    ingest: sources.ingest.handler(({ input: { by, ...input }, context, signal }) =>
      ingestPhotos(desk, { ...input, actor: resolveActor(context, by), leaveOut, signal })
    ),
    openSample: sources.openSample.handler(({ context, signal }) =>
      openSample(desk, { folder: folders.samples, actor: resolveActor(context), signal })
    )
  })
}
