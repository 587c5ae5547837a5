import { extname } from 'node:path'
import type { NoticeFileFacts } from '../../shared/contract/notice-file.ts'
import type { LeftOutPart, NoticeFileItem } from '../services/ports/notice-files.ts'

/** A file, or a part of one that is a file itself. */
export interface FilePart {
  /** In words, from the file's name on: "notice.eml, attachment kill.txt". */
  readonly what: string
  /** What its items say of where they stand; "" for the file itself. */
  readonly part: string
  readonly fileName: string
  /** The media type a mail gives it; "" where there is none. */
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** What the mail it came in states: who sent it, when. */
  readonly around: NoticeFileFacts
}

/** What was read of a part. */
export interface PartReading {
  readonly items: readonly NoticeFileItem[]
  readonly leftOut: readonly LeftOutPart[]
}

/** A part that is not read, and why. */
export function leaveOut({ what }: Pick<FilePart, 'what'>, why: string): PartReading {
  return { items: [], leftOut: [{ what, why }] }
}

/** The extension in lower case without its dot; "" where there is none. */
export function readExtension({ fileName }: Pick<FilePart, 'fileName'>): string {
  return extname(fileName).slice(1).toLowerCase()
}

/** An error of a parser in words fit to stand in a sentence. */
export function describeParserError(error: unknown): string {
  if (!(error instanceof Error)) throw error
  return (error.message.split('\n', 1)[0] ?? '').replace(/[.\s]+$/, '').slice(0, 160)
}
