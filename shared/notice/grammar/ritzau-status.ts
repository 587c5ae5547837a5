import type { NoticeGrammar } from '../notice-grammar.ts'
import { takeWords } from '../notice-text.ts'
import type { NoticeKind } from '../parsed-notice.ts'

const kinds: Readonly<Record<string, NoticeKind>> = {
  annuleret: 'withdrawal',
  annulleret: 'withdrawal',
  nyversion: 'replacement',
  replaces: 'replacement',
  korrektion: 'correction'
}
const status = /^ ?(annuleret|annulleret|nyversion|korrektion|replaces)\b ?(?:[:-] ?(.{0,300}))?$/

/** Ritzau's status words, alone or before a colon: Annuleret (cancelled), NyVersion and Replaces (new), Korrektion. */
export const ritzauStatus: NoticeGrammar = {
  name: 'Ritzau status',
  read(text) {
    if (text.folded.length > 400) return null
    const match = status.exec(text.folded)
    const kind = kinds[match?.[1] ?? '']
    if (match === null || kind === undefined) return null
    const start = text.raw.search(/\S/)
    return {
      kind,
      agency: 'Ritzau',
      language: 'da',
      confidence: 'status word of Ritzau',
      head: takeWords(text.raw, start, start + (match[1]?.length ?? 0)),
      unknown: kind === 'correction' ? ['values'] : ['picture ids'],
      ranges: match[2] === undefined ? [{ start: 0, end: text.raw.length }] : []
    }
  }
}
