import { hash } from 'node:crypto'

/** SHA-256 of bytes given as hexadecimal digits, as 64 hexadecimal digits in lower case. */
export function hashHex(hex: string): string {
  return hash('sha256', Buffer.from(hex, 'hex'), 'hex')
}
