import type { Notice } from '../../../shared/contract/notice.ts'
import { nameNotice } from '../../ui/describe-notice.ts'
import { WordDiff } from '../../ui/word-diff.tsx'
import '../../ui/word-diff.css'
import { describeContent } from './describe-subject.ts'
import './notice-pairs.css'

/** What a notice says: whose, by whom the picture is, and each pair as a word diff; without pairs what it says instead. */
export function NoticePairs({ notice }: { readonly notice: Notice }) {
  const { pairs, byline } = notice.parsed
  return (
    <div className="notice-pairs">
      <div>
        <span className="strong">{nameNotice(notice.parsed)}</span>
        {byline !== null && (
          <span className="second" dir="auto">
            {' '}
            by {byline}
          </span>
        )}
      </div>
      {pairs.map(({ correct, wrong }) => (
        <div key={`${wrong} ${correct}`} className="selectable notice-pair" dir="auto">
          <WordDiff
            stretches={[
              { kind: 'deleted', text: wrong },
              { kind: 'inserted', text: correct }
            ]}
          />
        </div>
      ))}
      {pairs.length === 0 && (
        <p className="second notice-content" dir="auto">
          {describeContent(notice)}
        </p>
      )}
    </div>
  )
}
