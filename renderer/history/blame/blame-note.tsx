import { formatMomentInWords } from '../../ui/format-moment.ts'
import { OpenNotice } from '../open-notice.tsx'
import type { BlameWord } from './blame-words.ts'
import { quoteWord } from './blame-words.ts'
import { nameOrigin } from './name-origin.ts'

/** Where the words pointed at came from: change, notice, who, when, why. Told aloud as the pointer moves. */
export function BlameNote({ word }: { readonly word: BlameWord }) {
  const { origin, text } = word
  const { notice } = origin
  return (
    <aside className="revision-note" aria-label="Where these words came from" aria-live="polite">
      <p>
        <b className="strong" dir="auto">
          {quoteWord(text)}
        </b>{' '}
        {nameOrigin(origin)}
      </p>
      <p className="second figures">
        r{origin.revision}, <bdi>{origin.by}</bdi>, {formatMomentInWords(origin.at, new Date())}
      </p>
      {origin.reason !== '' && (
        <p className="second" dir="auto">
          {origin.reason}
        </p>
      )}
      {notice && (
        <p>
          <OpenNotice notice={notice.notice}>Open notice {notice.notice}</OpenNotice>
        </p>
      )}
    </aside>
  )
}
