import type { HeaderResult } from './header-result.ts'

/** What a worker is asked: to read one file. */
export interface HeaderQuestion {
  readonly id: number
  readonly path: string
}

/** What a worker answers. */
export interface HeaderAnswer {
  readonly id: number
  readonly result: HeaderResult
}
