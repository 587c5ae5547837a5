import { useMemo, useState } from 'react'
import type { Revision } from '../../../shared/contract/history.ts'
import type { PhotoId } from '../../../shared/contract/identifiers.ts'
import { phrase } from '../../messages/phrase.ts'
import { BlameNote } from './blame-note.tsx'
import { findLatestWord, numberWords } from './blame-words.ts'
import { BlamedFields } from './blamed-fields.tsx'
import { useBlame } from './use-blame.ts'
import { useBlameCommands } from './use-blame-commands.ts'

/** Who brought each word: the fields' texts, and beside them the origin of the words pointed at. */
export function BlamePart(props: {
  readonly photoId: PhotoId
  readonly revisions: readonly Revision[]
  readonly revision: number
}) {
  const { fields, problem } = useBlame(props)
  const lines = useMemo(() => numberWords(fields ?? []), [fields])
  const [pointed, setPointed] = useState<number | null>(null)
  const words = lines.flatMap((line) => line.words)
  const at = Math.min(pointed ?? findLatestWord(lines), words.length - 1)
  useBlameCommands({ at, count: words.length, onPoint: setPointed })
  const word = words[at]
  return (
    <div className="history-centre">
      {problem === null ? (
        <BlamedFields lines={lines} at={at} onPoint={setPointed} />
      ) : (
        <p className="revision-changes-none" role="alert">
          {problem}
        </p>
      )}
      {word && <BlameNote word={word} />}
      {fields !== null && words.length === 0 && (
        <p className="revision-changes-none second">{phrase('history.no-words')}</p>
      )}
    </div>
  )
}
