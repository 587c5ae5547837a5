import type { DeskRecords } from '../ports/desk-store.ts'

/**
 * The full paths of files that some delivery has still to send: its open and failed ones, and what exports made that were not dismissed, where no delivery
 * was planned from them yet.
 */
export async function listStillToSend({
  deliveryJobs,
  exportJobs
}: Pick<DeskRecords, 'deliveryJobs' | 'exportJobs'>): Promise<ReadonlySet<string>> {
  const paths = new Set<string>()
  const planned = new Set<string>()
  for (const { id } of await deliveryJobs.list())
    for (const { sendable, progress } of await deliveryJobs.items(id)) {
      // A rule's delivery has the id of its export.
      planned.add(id)
      if (progress.state !== 'done') paths.add(sendable.path)
    }
  for (const { id } of await exportJobs.list()) {
    if (planned.has(id)) continue
    for (const { progress } of await exportJobs.items(id, ['placing', 'done']))
      if (progress.state === 'placing' || progress.state === 'done') {
        const { file, sidecar } = progress.placed
        paths.add(file.to)
        if (sidecar !== null) paths.add(sidecar.path)
      }
  }
  return paths
}
