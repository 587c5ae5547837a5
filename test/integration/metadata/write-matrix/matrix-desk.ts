import type { Metadata } from '../../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../../main/metadata/create-metadata.ts'
import { RememberingPool } from './remembering-pool.ts'

/** The desk's reader and writer as they are, and an ExifTool that neither of them uses, which looks at what they did. */
export interface MatrixDesk extends AsyncDisposable {
  readonly metadata: Metadata
  readonly witness: RememberingPool
}

const timeoutMs = 60_000

/** Opens a desk for the matrix. Neither of its two ExifTools reads the same bytes twice. */
export function openMatrixDesk(): MatrixDesk {
  const metadata = createMetadata({ pool: new RememberingPool({ timeoutMs }) })
  // Of what ExifTool has no names for, the writer compares every byte; one camera's note of such takes it seconds.
  const witness = new RememberingPool({ timeoutMs, leftOut: ['-u'] })
  return {
    metadata,
    witness,
    [Symbol.asyncDispose]: async () => {
      await Promise.all([metadata[Symbol.asyncDispose](), witness[Symbol.asyncDispose]()])
    }
  }
}
