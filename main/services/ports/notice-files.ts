import type { NoticeFileFacts, NoticeFileFormat } from '../../../shared/contract/notice-file.ts'

/** A file handed in as a notice, whole. */
export interface NoticeFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** One stretch of text in which a notice may stand, the likeliest of its item first. */
export interface NoticeFileText {
  /** What the format calls it: "edNote", "mail text". */
  readonly name: string
  /** Field key of the desk where it means one. */
  readonly field?: string | undefined
  readonly text: string
  /** Signals of the feed that hold for this text alone: "edNote role dpaednoterole:correction". */
  readonly signal?: string | undefined
}

/** One item of a file: a mail, an attachment, a news item. */
export interface NoticeFileItem {
  /** Where in the file it stands, in words; "" where it is the file. */
  readonly part: string
  readonly format: NoticeFileFormat
  readonly texts: readonly NoticeFileText[]
  /** What people know it by: slug, headline, subject; "" where it has none. */
  readonly title: string
  /** Who provides it, as the feed names them; "" where it does not say. */
  readonly provider: string
  /** Signals of the feed for the whole item, as `NoticeHints.nativeField` has them; "" where there are none. */
  readonly signals: string
  /** Ids and file names by which the feed names the picture itself; none for an item that is no picture. */
  readonly pictureIds: readonly string[]
  readonly facts: NoticeFileFacts
  /** The character set its text was read in, where that is a guess. */
  readonly guessedCharset: string | null
}

/** A part of a file that is not read as a notice, and why, in words that follow its name: "is no text". */
export interface LeftOutPart {
  readonly what: string
  readonly why: string
}

/** All that a file holds. */
export interface NoticeFileReading {
  readonly items: readonly NoticeFileItem[]
  readonly leftOut: readonly LeftOutPart[]
}

/** Reads notice files of every format the desk knows. Never throws for what is in a file: what cannot be read is in `leftOut`. */
export interface NoticeFileReader {
  read(file: NoticeFile): Promise<NoticeFileReading>
}
