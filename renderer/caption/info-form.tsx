import type { HeldDetail } from '../state/details-slice.ts'
import { useDesk } from '../state/use-desk.ts'
import { CaptionField } from './caption-field.tsx'
import { fieldPairs } from './field-form.ts'
import { FieldPair } from './field-pair.tsx'
import { fieldSections } from './field-sections.ts'
import { FieldShelf } from './field-shelf.tsx'
import { FormField } from './form-field.tsx'
import { FormStrips } from './form-strips.tsx'
import './info-form.css'
import { useLists } from '../lists/use-lists.ts'
import { CharsetStrip } from './charset-strip.tsx'
import { InstructionsStrip } from './instructions-strip.tsx'
import { KeywordsField } from './keywords-field.tsx'
import { LimitHint } from './limit-hint.tsx'
import { SectionFields } from './section-fields.tsx'
import { useCountryStep } from './use-country-step.ts'
import { useReadOnly } from './use-read-only.ts'

/** Every wire field of a photo: instructions on top, the caption, then the rest in two columns. */
export function InfoForm({ held }: { readonly held: HeldDetail }) {
  const readOnly = useReadOnly()
  useLists()
  useCountryStep()
  const open = useDesk((desk) => desk.openSections)
  return (
    <>
      <InstructionsStrip readOnly={readOnly} />
      <FormStrips held={held} />
      <CharsetStrip photo={held.detail} readOnly={readOnly} />
      <div className="info-scroll">
        <div className="info-grid">
          <CaptionField readOnly={readOnly} notice={held.notice} />
          <FormField fieldKey="headline" readOnly={readOnly} wide />
          <LimitHint keys={['headline']} />
          {fieldPairs.map((pair) => (
            <FieldPair key={pair[0]} pair={pair} readOnly={readOnly} />
          ))}
          <KeywordsField readOnly={readOnly} />
          <LimitHint keys={['keywords']} />
        </div>
        {fieldSections
          .filter(({ group }) => open.includes(group))
          .map((section) => (
            <SectionFields key={section.group} section={section} readOnly={readOnly} />
          ))}
      </div>
      <FieldShelf photo={held.detail} />
    </>
  )
}
