import type { Notice } from '../../shared/contract/notice.ts'
import { nameDuties, nameUnderstanding, nameUnknown } from './name-notice.ts'
import './notice-facts.css'

const correct = (
  <span key="correct" className="notice-span notice-span-correct notice-fact-word">
    correct
  </span>
)
const wrong = (
  <span key="wrong" className="notice-span notice-span-wrong notice-fact-word">
    wrong
  </span>
)

function PairOrder({ notice }: { readonly notice: Notice }) {
  const { order, agency } = notice.parsed
  if (order === null) return '–'
  const [first, second] = order === 'correct-first' ? [correct, wrong] : [wrong, correct]
  return (
    <>
      {first} first, {second} second{agency && ` (${agency})`}
    </>
  )
}

/** What was understood of a notice, and what it does not say. */
export function NoticeFacts({ notice }: { readonly notice: Notice }) {
  const facts = [
    { head: 'Understood', words: nameUnderstanding(notice) },
    { head: 'Order', words: <PairOrder notice={notice} /> },
    { head: 'Duties', words: nameDuties(notice) },
    { head: 'Not told', words: nameUnknown(notice) }
  ]
  return (
    <dl className="notice-facts">
      {facts.map(({ head, words }) => (
        <div key={head}>
          <dt>{head}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
