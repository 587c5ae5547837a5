import type { Container, FieldReading } from '../../shared/contract/fields.ts'
import type { FieldKey } from '../../shared/fields/field-table.ts'
import { findField } from '../../shared/fields/find-field.ts'
import type { MessageKey } from '../messages/catalog.ts'
import { readTypedValue } from '../state/draft-changes.ts'
import type { TypedValue } from '../state/typed-value.ts'
import { isSameTyped } from '../state/typed-value.ts'
import { useDesk } from '../state/use-desk.ts'
import { findProblem } from './editors/find-problem.ts'
import type { ByteUse } from './field-form.ts'
import { countBytes } from './field-form.ts'

/** A field of the form as it stands now; `before` is the photo's own value. */
export interface FormField {
  readonly value: TypedValue
  readonly before: TypedValue
  readonly changed: boolean
  readonly reading: FieldReading | undefined
  readonly use: ByteUse | null
  readonly over: boolean
  /** The message that says why what was typed is not what the field takes. */
  readonly problem: MessageKey | undefined
  /** Containers this file can never have. */
  readonly never: readonly Container[]
  readonly change: (value: TypedValue) => void
}

const withoutIim: readonly Container[] = ['iim']
const everywhere: readonly Container[] = []

/** A field of the photo in the info editor, with what was typed into it. */
export function useField(key: FieldKey): FormField {
  const typed = useDesk((desk) => desk.draft?.values[key])
  const base = useDesk((desk) => desk.draft?.base)
  const changeField = useDesk((desk) => desk.changeField)
  const before = base ? readTypedValue(base, key) : ''
  const value = typed ?? before
  const use = base?.iim === 'never' ? null : countBytes(key, value)
  return {
    value,
    before,
    changed: typed !== undefined && !isSameTyped(typed, before),
    reading: base?.fields[key],
    use,
    never: base?.iim === 'never' ? withoutIim : everywhere,
    problem: typed === undefined || typeof value !== 'string' ? undefined : findProblem(findField(key).kind, value),
    over: use !== null && use.bytes > use.limit,
    change: (next) => changeField(key, next)
  }
}
