import { phrase } from '../../messages/phrase.ts'
import { PhraseText } from '../../messages/phrase-text.tsx'
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
    <aside className="revision-note" aria-label={phrase('history.origin-note')} aria-live="polite">
      <p>
        <PhraseText
          of="history.words-origin"
          with={{
            words: (
              <b className="strong" dir="auto">
                {quoteWord(text)}
              </b>
            ),
            origin: nameOrigin(origin)
          }}
        />
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
          <OpenNotice notice={notice.notice}>{phrase('history.open-notice', { notice: notice.notice })}</OpenNotice>
        </p>
      )}
    </aside>
  )
}
