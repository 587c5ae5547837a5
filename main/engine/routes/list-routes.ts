import { writeTermFile } from '../../../shared/lists/write-term-file.ts'
import { getList } from '../../services/lists/get-list.ts'
import { importList } from '../../services/lists/import-list.ts'
import { removeList } from '../../services/lists/remove-list.ts'
import { resolveActor } from '../../services/resolve-actor.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'

/** The procedures about lists of keywords, persons and places. */
export function createListRoutes({ lists }: ContractImplementer, { desk }: EngineParts) {
  return lists.router({
    list: lists.list.handler(async () => [...(await desk.store.termLists.list())]),
    get: lists.get.handler(({ input }) => getList(desk.store.termLists, input.name)),
    import: lists.import.handler(({ input: { name, kind, bytes, by }, context }) =>
      importList(desk, { name, kind, bytes: Buffer.from(bytes, 'base64'), actor: resolveActor(context, by) })
    ),
    export: lists.export.handler(async ({ input }) => {
      const { name, terms } = await getList(desk.store.termLists, input.name)
      return { fileName: `${name.replaceAll(/[\\/:*?"<>|]+/g, '-')}.txt`, text: writeTermFile(terms) }
    }),
    remove: lists.remove.handler(async ({ input: { name, by }, context }) => [
      ...(await removeList(desk, { name, actor: resolveActor(context, by) }))
    ])
  })
}
