import { defaultSettings } from '../../shared/settings/default-settings.ts'
import type { NoticeFileReader } from '../services/ports/notice-files.ts'
import { readFileParts } from './read-part.ts'

/** What the reader asks the desk. */
export interface NoticeFileReaderOptions {
  /** The character sets to try on text that declares none; the usual ones where not given. */
  readonly codePages?: (() => Promise<readonly string[]>) | undefined
}

/** Reads text, mail, HTML, NewsML-G2, NewsML 1, NITF, Ritzau's XML and ninjs. Nothing is fetched, no entity is expanded. */
export function createNoticeFileReader({ codePages }: NoticeFileReaderOptions = {}): NoticeFileReader {
  return {
    read: async ({ fileName, bytes }) =>
      await readFileParts(
        { what: fileName, part: '', fileName, mediaType: '', bytes, around: {} },
        codePages === undefined ? defaultSettings.iimCodePages : await codePages()
      )
  }
}
