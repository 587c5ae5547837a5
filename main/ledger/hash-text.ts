import { hash } from 'node:crypto'

/** SHA-256 of the text's UTF-8 bytes, as 64 hexadecimal digits in lower case. */
export function hashText(text: string): string {
  return hash('sha256', text, 'hex')
}
