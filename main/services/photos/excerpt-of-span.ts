import type { TextSpan } from '../../../shared/notice/parsed-notice.ts'

const charactersAround = 40

/** A place in a text with 40 characters on each side; what is left out there stands as "…". */
export function excerptOfSpan(text: string, { start, end }: TextSpan): string {
  const before = [...text.slice(0, start)]
  const after = [...text.slice(end)]
  return [
    before.length > charactersAround ? '…' : '',
    before.slice(-charactersAround).join(''),
    text.slice(start, end),
    after.slice(0, charactersAround).join(''),
    after.length > charactersAround ? '…' : ''
  ].join('')
}
