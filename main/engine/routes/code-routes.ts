import { readCodeFiles } from '../../services/codes/read-code-files.ts'
import type { EngineParts } from '../engine-parts.ts'
import type { ContractImplementer } from '../implement-contract.ts'

/** The procedures about code replacements. */
export function createCodeRoutes({ codes }: ContractImplementer, { desk }: EngineParts) {
  return codes.router({ list: codes.list.handler(() => readCodeFiles(desk)) })
}
