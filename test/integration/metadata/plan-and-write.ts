import { copyFile } from 'node:fs/promises'
import type { ExifToolPool } from '../../../main/metadata/process/exiftool-pool.ts'
import type { PhotoRead } from '../../../main/metadata/reader/read-photo.ts'
import { readPhoto } from '../../../main/metadata/reader/read-photo.ts'
import { defaultWritePolicy } from '../../../main/metadata/writer/default-write-policy.ts'
import { planDigest } from '../../../main/metadata/writer/plan-digest.ts'
import { planWrite } from '../../../main/metadata/writer/plan-write.ts'
import { runExifToolWrite } from '../../../main/metadata/writer/run-exiftool-write.ts'
import { commandIim } from '../../../main/metadata/writer/write-iim.ts'
import type { FieldAssignments } from '../../../main/services/ports/metadata-writer.ts'
import type { TemporaryFolder } from './temporary-folder.ts'

/** An edit that sets, adds and clears, in all containers and beyond ASCII. */
export const assign: FieldAssignments = {
  caption: 'Neue Überschrift – 北京 📷\nzweite Zeile',
  city: 'Zürich',
  keywords: ['a', 'é, b'],
  headline: null
}

/** A photo as the desk's own reader reads it, or as ExifTool does. */
export function readBy(pool: ExifToolPool, path: string, by: 'own' | 'tool'): Promise<PhotoRead> {
  return readPhoto(pool, { path, scope: 'all', ownFirst: by === 'own' })
}

/** Plans the edit of `path`, writes it into `photo.jpg` of the folder, and gives what is to be proven. */
export async function writePlanned(
  pool: ExifToolPool,
  { folder, path, before }: { readonly folder: TemporaryFolder; readonly path: string; readonly before: PhotoRead }
) {
  const plan = planWrite(before, assign, defaultWritePolicy)
  const digest = planDigest(before, plan.keys)
  const after = folder.at('after.jpg')
  await copyFile(path, after)
  const { tags, iimBlock, options } = commandIim(path, before.blocks, plan.iim, digest)
  const write = { path, tags: [...plan.tags, ...tags], iimBlock, options }
  await runExifToolWrite(pool, { ...write, folder: folder.path, file: 'after.jpg' })
  return { plan, digest, before, files: { before: path, after } }
}
