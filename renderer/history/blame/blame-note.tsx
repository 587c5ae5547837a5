import { useDesk } from '../../state/use-desk.ts'
import { formatMomentInWords } from '../../ui/format-moment.ts'
import type { BlameWord } from './blame-words.ts'
import { quoteWord } from './blame-words.ts'
import { nameOrigin } from './name-origin.ts'

/** Where the words pointed at came from: change, notice, who, when, why. Told aloud as the pointer moves. */
export function BlameNote({ word }: { readonly word: BlameWord }) {
  const { origin, text } = word
  const openScreen = useDesk((desk) => desk.openScreen)
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
          <button
            type="button"
            className="revision-note-link"
            onClick={() => openScreen({ name: 'notice', notice: notice.notice })}
          >
            Open notice {notice.notice}
          </button>
        </p>
      )}
    </aside>
  )
}
