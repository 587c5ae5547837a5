import type { Delivery } from '../../shared/contract/deliveries.ts'

const names = {
  hash: 'SHA-256 compared there',
  size: 'size checked there',
  command: 'the program said so'
} as const

/** How a delivered file was checked, in words; "" for one that is not there. */
export function nameProof(proof: Delivery['proof']): string {
  return proof === null ? '' : names[proof]
}
