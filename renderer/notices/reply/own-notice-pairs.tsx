import { Button } from '../../ui/button.tsx'
import '../../ui/field-box.css'
import type { OwnNoticePair } from './own-notice-form.ts'

/** What captions should say, and what they say: a row a pair. */
export function OwnNoticePairs(props: {
  readonly pairs: readonly OwnNoticePair[]
  readonly onChange: (pairs: readonly OwnNoticePair[]) => void
}) {
  const { pairs, onChange } = props
  const set = (at: number, change: Partial<OwnNoticePair>) =>
    onChange(pairs.map((pair, index) => (index === at ? { ...pair, ...change } : pair)))
  return (
    <div className="own-pairs">
      {pairs.map((pair, index) => (
        <div key={pair.id} className="own-pair">
          <span className="field-box lead grow">
            <input
              aria-label={`Right value ${index + 1}`}
              placeholder="Quay Lane"
              dir="auto"
              autoFocus={index === 0}
              value={pair.correct}
              onChange={(event) => set(index, { correct: event.target.value })}
            />
          </span>
          <span className="third">instead of</span>
          <span className="field-box lead grow">
            <input
              aria-label={`Wrong value ${index + 1}`}
              placeholder="Kay Lane"
              dir="auto"
              value={pair.wrong}
              onChange={(event) => set(index, { wrong: event.target.value })}
            />
          </span>
        </div>
      ))}
      <Button kind="quiet" onPress={() => onChange([...pairs, { id: pairs.length, correct: '', wrong: '' }])}>
        Another value
      </Button>
    </div>
  )
}
