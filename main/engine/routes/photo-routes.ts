import { findText } from '../../services/photos/find-text.ts'
import { listCsv } from '../../services/photos/list-csv.ts'
import {
  countPhotos,
  listFacet,
  listGroups,
  listPhotos,
  seekPhoto,
  showPhoto
} from '../../services/photos/list-photos.ts'
import { locatePhoto } from '../../services/photos/locate-photo.ts'
import { openPhotos } from '../../services/photos/open-photos.ts'
import { readPhotos } from '../../services/photos/read-photos.ts'
import { resolveActor } from '../../services/resolve-actor.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'

/** The procedures that read and list photos. */
export function createPhotoRoutes({ photos }: ContractImplementer, { desk }: EngineParts) {
  return photos.router({
    read: photos.read.handler(({ input, signal }) => readPhotos(desk, { paths: input.paths, signal })),
    open: photos.open.handler(({ input, context, signal }) =>
      openPhotos(desk, { paths: input.paths, actor: resolveActor(context), signal })
    ),
    list: photos.list.handler(({ input: { filter, ...order } }) => listPhotos(desk, filter, order)),
    groups: photos.groups.handler(({ input }) => listGroups(desk, input.filter, input.group)),
    seek: photos.seek.handler(({ input }) => seekPhoto(desk, input)),
    csv: photos.csv.handler(({ input, signal }) => listCsv(desk, { ...input, signal })),
    counts: photos.counts.handler(({ input }) => countPhotos(desk, input.filter)),
    values: photos.values.handler(({ input }) => listFacet(desk, input.filter, input.of)),
    get: photos.get.handler(({ input }) => showPhoto(desk, input.id)),
    locate: photos.locate.handler(({ input }) => locatePhoto(desk, input.path)),
    find: photos.find.handler(({ input }) => findText(desk, input))
  })
}
