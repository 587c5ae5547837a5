import type { DeskGrammarTrial } from '../../../shared/notice/desk/try-desk-grammar.ts'
import type { DeskGrammar } from '../../../shared/notice/desk-grammar.ts'
import { dutyWords } from '../../../shared/notice/duty-words.ts'
import type { ParsedNotice } from '../../../shared/notice/parsed-notice.ts'
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
    return <p className="third">Write a pattern and paste a notice: what is read stands here while you type.</p>
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
    ['Kind', kind],
    ['Agency', agency ?? ''],
    ['Values', pairs.map(({ correct, wrong }) => `“${correct}” instead of “${wrong}”`).join(' and ')],
    ['Pictures', pictureIds.join(', ')],
    ['Byline', byline ?? ''],
    ['Reason', reason ?? ''],
    ['Duties', duties.map((duty) => dutyWords[duty]).join(', ')],
    ['Not told', unknown.join(', ')]
  ]
  return facts.filter(([, words]) => words !== '')
}
