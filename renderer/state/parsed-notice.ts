import type { Notice } from '../../shared/contract/notice.ts'

/** What could be told from a notice's text, as the contract gives it. */
export type ParsedNotice = Notice['parsed']

/** One stretch of a notice's text and what it is. */
export type NoticeSpan = ParsedNotice['spans'][number]
