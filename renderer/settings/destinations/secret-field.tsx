import { useCallback } from 'react'
import type { DeskClient } from '../../../shared/rpc/create-desk-client.ts'
import { useAsked } from '../../state/use-asked.ts'
import { FormLine, LabelledField } from '../labelled-field.tsx'
import { describeSecret } from './secret-words.ts'

/** The password of a destination: typed, never shown, with where it is kept. */
export function SecretField(props: {
  readonly label: string
  readonly secret: string
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  const { label, secret, value, onChange } = props
  const ask = useCallback((client: DeskClient) => client.destinations.secretPlace({ secret }), [secret])
  const { answer, failure } = useAsked(ask)
  const words = <p className="form-words second">{answer === null ? failure : describeSecret({ ...answer, secret })}</p>
  if (answer?.place === 'environment') return <FormLine label={label}>{words}</FormLine>
  return (
    <LabelledField
      label={label}
      kind="password"
      value={value}
      placeholder={answer?.place ? 'Kept; type another one to replace it' : ''}
      onChange={onChange}
    >
      {words}
    </LabelledField>
  )
}
