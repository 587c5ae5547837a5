import type { z } from 'zod'
import { parsedNoticeSchema } from '../../shared/contract/notice-parsed.ts'
import { parseNotice } from '../../shared/notice/parse-notice.ts'
import type { ParsedNotice } from '../../shared/notice/parsed-notice.ts'

/** What a text says as a notice, exactly as the contract's `notices.parse` answers. */
export type ReadNotice = z.infer<typeof parsedNoticeSchema>

/** Reads a text as a notice. Pure: no desk is asked. */
export function readNotice(text: string): ReadNotice {
  return tellParsed(parseNotice(text))
}

/** A parsed notice as the contract tells it. */
export function tellParsed(parsed: ParsedNotice): ReadNotice {
  return parsedNoticeSchema.parse(parsed)
}
