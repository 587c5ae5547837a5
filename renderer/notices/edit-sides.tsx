import type { Amendment } from '../../shared/contract/notice.ts'
import type { FieldValue } from '../../shared/fields/field-value.ts'
import { readAsText } from '../../shared/fields/field-value.ts'
import { Button } from '../ui/button.tsx'
import { diffValues } from '../ui/diff-values.ts'
import { Section } from '../ui/section.tsx'
import { WordDiff } from '../ui/word-diff.tsx'

/** The three texts of a field that two changed: before both, and what each made of it, each to be taken as it is. */
export function EditSides(props: {
  readonly sides: NonNullable<Amendment['sides']>
  readonly onTake: (value: FieldValue) => void
}) {
  const { base, ours, theirs } = props.sides
  return (
    <>
      <Section head="Before both">
        <div className="review-side-diff caption-text selectable" dir="auto">
          {base === undefined ? <span className="third">Empty</span> : readAsText(base)}
        </div>
      </Section>
      {[ours, theirs].map((side) => (
        <Section
          key={side.who}
          head={side.who}
          aside={
            <Button kind="quiet" label={`Take what ${side.who} wrote`} onPress={() => props.onTake(side.value ?? '')}>
              Take this
            </Button>
          }
        >
          <div className="review-side-diff caption-text selectable" dir="auto">
            <WordDiff stretches={diffValues(base, side.value)} />
          </div>
        </Section>
      ))}
    </>
  )
}
