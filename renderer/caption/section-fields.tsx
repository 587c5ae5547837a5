import { X } from 'lucide-react'
import { phrase } from '../messages/phrase.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import type { FieldSection } from './field-sections.ts'
import { findWideFields } from './field-sections.ts'
import { FormField } from './form-field.tsx'
import { LimitHint } from './limit-hint.tsx'
import './section-fields.css'
import { StructuresField } from './structures-field.tsx'

/** An open section: its head, then its fields as the table has them, two a row where they are short. */
export function SectionFields({ section, readOnly }: { readonly section: FieldSection; readonly readOnly: boolean }) {
  const setSection = useDesk((desk) => desk.setSection)
  const wide = findWideFields(section.fields)
  return (
    <section className="info-section" id={nameSection(section.group)} aria-label={section.label}>
      <div className="info-section-head">
        <h2>{section.label}</h2>
        <Button
          kind="quiet"
          icon={X}
          label={phrase('caption.close-section', { section: section.label })}
          title={phrase('caption.close-this-section')}
          onPress={() => setSection(section.group, false)}
        />
      </div>
      <div className="info-fields">
        {section.fields.map((field) =>
          field.kind === 'structures' ? (
            <StructuresField key={field.key} fieldKey={field.key} readOnly={readOnly} />
          ) : (
            <FieldWithHint key={field.key} fieldKey={field.key} readOnly={readOnly} wide={wide.has(field.key)} />
          )
        )}
      </div>
    </section>
  )
}

function FieldWithHint(props: Parameters<typeof FormField>[0]) {
  return <FormField {...props} under={<LimitHint keys={[props.fieldKey]} inside />} />
}

/** The id of a section's element, by which its head in the shelf is tied to it. */
export function nameSection(group: FieldSection['group']): string {
  return `section-${group}`
}
