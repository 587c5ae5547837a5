import type { HeldDetail } from '../state/details-slice.ts'
import { CaptionField } from './caption-field.tsx'
import { fieldPairs } from './field-form.ts'
import { FieldPair } from './field-pair.tsx'
import { FormStrips } from './form-strips.tsx'
import './info-form.css'
import { InstructionsStrip } from './instructions-strip.tsx'
import { KeywordsField } from './keywords-field.tsx'
import { LimitHint } from './limit-hint.tsx'
import { TextField } from './text-field.tsx'
import { useReadOnly } from './use-read-only.ts'

/** Every wire field of a photo: instructions on top, the caption, then the rest in two columns. */
export function InfoForm({ held }: { readonly held: HeldDetail }) {
  const readOnly = useReadOnly()
  return (
    <>
      <InstructionsStrip readOnly={readOnly} />
      <FormStrips held={held} />
      <div className="info-grid">
        <CaptionField readOnly={readOnly} notice={held.notice} />
        <TextField fieldKey="headline" label="Headline" readOnly={readOnly} wide />
        <LimitHint keys={['headline']} />
        {fieldPairs.map((pair) => (
          <FieldPair key={pair[0]} pair={pair} readOnly={readOnly} />
        ))}
        <KeywordsField readOnly={readOnly} />
        <LimitHint keys={['keywords']} />
      </div>
    </>
  )
}
