import type { CodeTable } from '../../shared/codes/code-table.ts'
import type { CodeFile } from '../../shared/contract/codes.ts'

/** The desk's codes, as they were when last asked for. */
export interface CodesSlice {
  readonly codes: CodeTable
  readonly codeDelimiter: string
  readonly codeFiles: readonly CodeFile[]
  /** Asks the engine again: files that changed are read anew. */
  loadCodes(): Promise<void>
  /** Adds a code file, or takes one away, by its full path. */
  setCodeFile(path: string, used: boolean): Promise<void>
}
