import type { FieldKey } from '../../shared/fields/field-table.ts'
import { findField } from '../../shared/fields/find-field.ts'
import { LimitHint } from './limit-hint.tsx'
import { TextField } from './text-field.tsx'

const shortLabels: Partial<Readonly<Record<FieldKey, string>>> = { supplementalCategories: 'Suppl. cat.' }

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
          <TextField
            key={key}
            fieldKey={key}
            label="Country"
            readOnly={readOnly}
            beside={<TextField fieldKey="countryCode" label="Country code" readOnly={readOnly} bare />}
          />
        ) : (
          <TextField key={key} fieldKey={key} label={shortLabels[key] ?? findField(key).label} readOnly={readOnly} />
        )
      )}
      <LimitHint keys={pair[1] === 'country' ? [...pair, 'countryCode'] : pair} />
    </>
  )
}
