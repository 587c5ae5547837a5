import type { FieldKey } from '../../shared/fields/field-table.ts'
import { findField } from '../../shared/fields/find-field.ts'
import { nameField } from '../messages/name-field.ts'
import { phrase } from '../messages/phrase.ts'
import { FormField } from './form-field.tsx'
import { LimitHint } from './limit-hint.tsx'

const shortLabels: Partial<Readonly<Record<FieldKey, string>>> = {
  supplementalCategories: phrase('caption.supplemental-categories')
}

/** Two fields side by side, and under them what is wrong with either. */
export function FieldPair({
  pair,
  readOnly
}: {
  readonly pair: readonly [FieldKey, FieldKey]
  readonly readOnly: boolean
}) {
  return (
    <>
      {pair.map((key) =>
        key === 'country' ? (
          <FormField
            key={key}
            fieldKey={key}
            label={phrase('caption.country')}
            readOnly={readOnly}
            beside={
              <FormField fieldKey="countryCode" label={phrase('caption.country-code')} readOnly={readOnly} bare />
            }
          />
        ) : (
          <FormField
            key={key}
            fieldKey={key}
            label={shortLabels[key] ?? nameField(findField(key))}
            readOnly={readOnly}
            line
          />
        )
      )}
      <LimitHint keys={pair[1] === 'country' ? [...pair, 'countryCode'] : pair} />
    </>
  )
}
