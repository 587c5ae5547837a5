import type { EngineStatus } from '../../shared/rpc/engine-status.ts'
import type { EngineConnection } from '../app/connect-engine.ts'

/** The connection to the engine and how it is. */
export interface EngineSlice {
  readonly engine: EngineConnection
  readonly engineStatus: EngineStatus
}
