import type { RefObject } from 'react'
import type { PartKind } from '../../../shared/fields/field-part.ts'
import type { FieldValue, StructurePart } from '../../../shared/fields/field-value.ts'
import { isListValue } from '../../../shared/fields/field-value.ts'
import type { VocabularyName } from '../../../shared/fields/vocabulary-name.ts'
import { useTermSource } from '../../lists/use-term-source.ts'
import { readAsLanguages } from '../../state/typed-value.ts'
import { ChoiceEditor } from './choice-editor.tsx'
import { LanguagesEditor } from './languages-editor.tsx'
import { SuggestEditor } from './suggest-editor.tsx'
import { TextEditor } from './text-editor.tsx'
import { TokensEditor } from './tokens-editor.tsx'
import { useVocabulary } from './use-vocabulary.ts'
import { YesNoEditor } from './yes-no-editor.tsx'

/** What a field or a part of a structure is edited as, structures aside. */
export type LeafKind = Exclude<PartKind, 'structure' | 'structures'> | 'flag'

/** What an editor of anything but structures needs. */
export interface LeafEditorProps {
  readonly kind: LeafKind
  readonly vocabulary?: VocabularyName | undefined
  readonly id?: string | undefined
  readonly label: string
  readonly title?: string | undefined
  readonly fieldKey?: string | undefined
  readonly value: FieldValue | StructurePart
  /** The value in the file: what is new in a list is marked. */
  readonly before: FieldValue | StructurePart
  readonly onChange: (value: string | readonly string[] | { readonly [language: string]: string }) => void
  readonly readOnly: boolean
  readonly tall?: boolean | undefined
  /** On one line, and checked for its spelling. */
  readonly spelled?: boolean | undefined
  /** Half the width of the form or less. */
  readonly short?: boolean | undefined
  readonly limit?: number | undefined
  readonly problem?: string | undefined
  /** The box around: lists hang from it. */
  readonly anchor: RefObject<Element | null>
}

const asText = (value: FieldValue | StructurePart): string => (typeof value === 'string' ? value : '')
const asItems = (value: FieldValue | StructurePart): readonly string[] =>
  isListValue(value) ? value : asText(value) === '' ? [] : [asText(value)]

/** The editor of a value's kind, for a `field-box` around it. */
export function LeafEditor(props: LeafEditorProps) {
  const { kind, label, fieldKey, value, onChange, readOnly, anchor } = props
  const entries = useVocabulary(props.vocabulary)
  const terms = useTermSource(fieldKey)
  const shared = { id: props.id, label, fieldKey, readOnly, title: props.title }
  switch (kind) {
    case 'languages':
      return (
        <LanguagesEditor
          {...shared}
          value={asLanguages(value)}
          onChange={onChange}
          tall={props.tall}
          short={props.short}
        />
      )
    case 'list':
      return (
        <TokensEditor
          {...shared}
          items={asItems(value)}
          before={asItems(props.before)}
          onChange={onChange}
          limit={props.limit}
          entries={props.vocabulary === undefined ? undefined : entries}
          terms={props.vocabulary === undefined ? terms : undefined}
          anchor={anchor}
        />
      )
    case 'choice':
      return <ChoiceEditor {...shared} value={asText(value)} entries={entries} onChange={onChange} anchor={anchor} />
    case 'flag':
      return (
        <YesNoEditor label={label} fieldKey={fieldKey} value={asText(value)} onChange={onChange} readOnly={readOnly} />
      )
    case 'text':
    case 'date':
    case 'number':
    case 'url':
      if (terms !== undefined && !props.tall)
        return (
          <SuggestEditor
            {...shared}
            value={asText(value)}
            onChange={onChange}
            problem={props.problem}
            terms={terms}
            anchor={anchor}
          />
        )
      return (
        <TextEditor
          {...shared}
          value={asText(value)}
          onChange={onChange}
          tall={props.tall}
          spelled={props.spelled}
          problem={props.problem}
        />
      )
  }
}

function asLanguages(value: FieldValue | StructurePart): { readonly [language: string]: string } {
  if (typeof value === 'string' || Array.isArray(value)) return readAsLanguages(asText(value))
  return Object.fromEntries(
    Object.entries(value).flatMap(([language, text]) => (typeof text === 'string' ? [[language, text] as const] : []))
  )
}
