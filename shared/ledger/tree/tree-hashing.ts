import type { HashText } from '../entry.ts'

/** SHA-256 of bytes given as hexadecimal digits, as 64 hexadecimal digits in lower case. Passed in, as `HashText` is. */
export type HashHex = (hex: string) => string

/** The two hash functions everything in this folder is built on. */
export interface Hashing {
  readonly hashText: HashText
  readonly hashHex: HashHex
}

/** The hash of an empty tree: of no bytes at all. Source: RFC 9162, 2.1.1. */
export function hashEmptyTree({ hashHex }: Hashing): string {
  return hashHex('')
}

/** The hash of a leaf: of 0x00 and the text's UTF-8 bytes. Source: RFC 9162, 2.1.1. */
export function hashLeaf(text: string, { hashText }: Hashing): string {
  // U+0000 is the byte 0x00 in UTF-8.
  return hashText(`\0${text}`)
}

/** The hash of a node: of 0x01 and its two children. The prefixes keep a node from being shown as a leaf. Source: RFC 9162, 2.1.1. */
export function hashNode(left: string, right: string, { hashHex }: Hashing): string {
  return hashHex(`01${left}${right}`)
}
