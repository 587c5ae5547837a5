import type { Revision } from '../../shared/contract/history.ts'

/** The revision a photo was at, at a moment; null where the desk had not seen it yet. By number, so that a clock set back changes no order. */
export function findInForce(oldestFirst: readonly Revision[], moment: Date): number | null {
  return oldestFirst.findLast(({ at }) => new Date(at) <= moment)?.revision ?? null
}
