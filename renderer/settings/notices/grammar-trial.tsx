import type { DeskGrammarTrial } from '../../../shared/notice/desk/try-desk-grammar.ts'
import type { DeskGrammar } from '../../../shared/notice/desk-grammar.ts'
import { dutyWords } from '../../../shared/notice/duty-words.ts'
import type { ParsedNotice } from '../../../shared/notice/parsed-notice.ts'
import { phrase } from '../../messages/phrase.ts'
import { SpannedText } from '../../notices/spanned-text.tsx'

/** What the pattern reads from the text, marked in it, or why it cannot be used. */
export function GrammarTrial({
  trial,
  grammar
}: {
  readonly trial: DeskGrammarTrial | null
  readonly grammar: DeskGrammar
}) {
  if (trial === null) {
    return <p className="third">{phrase('settings.write-pattern')}</p>
  }
  if ('problems' in trial) {
    return (
      <ul className="grammar-problems" aria-live="polite">
        {trial.problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    )
  }
  return (
    <div className="grammar-read" aria-live="polite">
      <div className="grammar-marked selectable">
        <SpannedText text={grammar.sample} spans={trial.parsed.spans} />
      </div>
      <dl className="grammar-facts">
        {listFacts(trial.parsed).map(([head, words]) => (
          <div key={head}>
            <dt className="second">{head}</dt>
            <dd dir="auto">{words}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function listFacts(parsed: ParsedNotice): readonly (readonly [string, string])[] {
  const { kind, agency, byline, pairs, pictureIds, reason, duties, unknown } = parsed
  const facts: readonly (readonly [string, string])[] = [
    [phrase('settings.kind'), phrase('settings.kind-word', { kind })],
    [phrase('settings.agency'), agency ?? ''],
    [phrase('settings.values'), tellPairs(pairs)],
    [phrase('settings.pictures'), pictureIds.join(', ')],
    [phrase('settings.byline'), byline ?? ''],
    [phrase('settings.reason'), reason ?? ''],
    [phrase('settings.duties'), duties.map((duty) => dutyWords[duty]).join(', ')],
    [phrase('settings.not-told'), unknown.join(', ')]
  ]
  return facts.filter(([, words]) => words !== '')
}

function tellPairs(pairs: ParsedNotice['pairs']): string {
  const told = pairs.map(({ correct, wrong }) => phrase('settings.value-pair', { correct, wrong }))
  return told.length === 0 ? '' : told.reduce((before, pair) => phrase('settings.and-pair', { pairs: before, pair }))
}
