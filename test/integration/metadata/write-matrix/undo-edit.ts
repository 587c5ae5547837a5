import { basename } from 'node:path'
import type { StagedFile, WrittenFile } from '../../../../main/services/ports/metadata-writer.ts'
import { noFile } from '../../../../main/services/ports/metadata-writer.ts'
import type { MatrixDesk } from './matrix-desk.ts'
import type { PhotoState } from './photo-state.ts'

/** Takes an edit back as the desk does: exactly the bytes of before, by way of the writer. Gives what it staged. */
export async function undoEdit(desk: MatrixDesk, before: PhotoState, after: PhotoState): Promise<StagedFile> {
  const staged = await stageBack(desk, before, after)
  try {
    await staged.commit()
  } finally {
    await staged.discard()
  }
  return staged
}

async function stageBack({ metadata }: MatrixDesk, before: PhotoState, after: PhotoState): Promise<StagedFile> {
  const { path, bytes, read } = before
  const expectedSha256 = after.read.reading.sha256
  const sidecar = findWritten(after)
  if (sidecar === null) return metadata.writer.stageBytes({ path, expectedSha256, bytes, sha256: read.reading.sha256 })
  const old = findWritten(before)
  const back = old === null ? null : (before.beside.get(basename(sidecar.path)) ?? null)
  return metadata.writer.stageSidecar({ path, expectedSha256, sidecar, bytes: back, sha256: old?.sha256 ?? noFile })
}

function findWritten({ read: { reading } }: PhotoState): WrittenFile | null {
  return reading.sidecars.find((sidecar) => sidecar.path === reading.sidecarPath) ?? null
}
