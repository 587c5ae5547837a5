import type { ExifToolPool } from '../process/exiftool-pool.ts'

/** What a stage needs: ExifTool, and names for stage folders. */
export interface StageTools {
  readonly pool: ExifToolPool
  readonly nameStage: () => string
  /** The code pages that IIM text of no declared character set is tried in. */
  readonly codePages: () => Promise<readonly string[]>
}
