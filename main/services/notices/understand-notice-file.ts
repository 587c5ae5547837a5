import type { LeftOutPart, NoticeFile, NoticeFileItem, NoticeFileReading } from '../ports/notice-files.ts'
import { isSameNotice } from './find-same-notice.ts'
import type { ReadingHelp, UnderstoodNotice } from './understand-item.ts'
import { understandItem } from './understand-item.ts'

/** A notice found in a file, with the name people know it by. */
export interface FoundNotice extends UnderstoodNotice {
  readonly subject: string
}

/** All notices a file brings, and all that brought none. */
export interface UnderstoodFile {
  readonly notices: readonly FoundNotice[]
  readonly leftOut: readonly LeftOutPart[]
}

const none = 'holds no notice Erratum can read'
// A feed's file may have hundreds of items; each of them that says nothing is no news.
const mostNamed = 5

/** What a file that was read says; each notice once, also where a mail brings it as text and as attachment. */
export function understandNoticeFile(
  file: Pick<NoticeFile, 'fileName'>,
  reading: NoticeFileReading,
  help: ReadingHelp = {}
): UnderstoodFile {
  const notices: FoundNotice[] = []
  const silent: NoticeFileItem[] = []
  for (const item of reading.items) {
    const found = understandItem(item, help)
    if (found.length === 0) silent.push(item)
    for (const one of found) {
      const isKnown = notices.some(
        (other) => other.identity === one.identity && isSameNotice(other, one, { isMail: true })
      )
      if (!isKnown) notices.push({ ...one, subject: item.title === '' ? file.fileName : item.title })
    }
  }
  return { notices, leftOut: [...reading.leftOut, ...tellSilent(file, silent)] }
}

function tellSilent({ fileName }: Pick<NoticeFile, 'fileName'>, silent: readonly NoticeFileItem[]): LeftOutPart[] {
  if (silent.length > mostNamed)
    return [{ what: `${silent.length} items of ${fileName}`, why: 'hold no notice Erratum can read' }]
  return silent.map(({ part, texts }) => ({
    what: part === '' ? fileName : `${fileName}, ${part}`,
    why: `${none} (looked at: ${[...new Set(texts.map(({ name }) => name))].join(', ') || 'no text'})`
  }))
}
