import { holdingWords } from '../../../shared/recall/holding-words.ts'
import { formatMomentInWords } from '../../ui/format-moment.ts'
import { useNow } from '../../ui/use-now.ts'
import { describeLine } from './describe-line.ts'
import type { Holder } from './gather-holders.ts'

/** What a holder got, a line a photo: which wrong version, when, what they have got since, and what they said. */
export function HolderLines({ holder }: { readonly holder: Holder | undefined }) {
  const now = new Date(useNow())
  return (
    <ul className="recall-dialog-lines selectable">
      {holder?.lines.map((line) => {
        const { file, wrong, wrongAt, since } = describeLine(line, now)
        return (
          <li key={`${line.photoId} ${file}`} className="figures">
            {file}: {holdingWords[line.state]}, got {wrong}, {formatMomentInWords(wrongAt, now)}; since then {since}
            {line.answer !== null && line.answer.note !== '' && ` · ${line.answer.note}`}
          </li>
        )
      })}
    </ul>
  )
}
