import type { z } from 'zod'
import { parsedNoticeSchema } from '../../shared/contract/notice-parsed.ts'
import type { NoticeGrammar } from '../../shared/notice/notice-grammar.ts'
import { parseNotice } from '../../shared/notice/parse-notice.ts'
import type { ParsedNotice } from '../../shared/notice/parsed-notice.ts'

/** What a text says as a notice, exactly as the contract's `notices.parse` answers. */
export type ReadNotice = z.infer<typeof parsedNoticeSchema>

/** Reads a text as a notice; a desk's own grammars come before the built-in ones. */
export function readNotice(text: string, grammars: readonly NoticeGrammar[]): ReadNotice {
  return tellParsed(parseNotice(text, {}, grammars))
}

/** A parsed notice as the contract tells it. */
export function tellParsed(parsed: ParsedNotice): ReadNotice {
  return parsedNoticeSchema.parse(parsed)
}
