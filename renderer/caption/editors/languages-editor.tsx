import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import type { LanguageTexts } from '../../../shared/fields/field-value.ts'
import { openingLanguage } from '../../state/typed-value.ts'
import { LanguageChips, nextLanguage } from './language-chips.tsx'
import { TextEditor } from './text-editor.tsx'

/** The languages of a text, with the one on show even where it has no words yet. */
export function listLanguages(texts: LanguageTexts, chosen: string): readonly string[] {
  const languages = Object.keys(texts)
  return languages.includes(chosen) ? languages : [...languages, chosen]
}

/** Languages whose words were all taken out: a save takes them away. */
export function goingLanguages(texts: LanguageTexts): readonly string[] {
  return Object.entries(texts).flatMap(([language, text]) => (text === '' && language !== 'x-default' ? language : []))
}

/** Alt L in a text with languages goes on to its next one. */
export function goOnByKey(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'preventDefault'>,
  goOn: () => void
): void {
  if (event.key.toLowerCase() !== 'l' || !event.altKey || event.ctrlKey) return
  event.preventDefault()
  goOn()
}

/** A text in languages: chips choose which one is typed into; only that one changes. */
export function LanguagesEditor(props: {
  readonly id?: string | undefined
  readonly label: string
  readonly fieldKey?: string | undefined
  readonly value: LanguageTexts
  readonly onChange: (value: LanguageTexts) => void
  readonly readOnly: boolean
  readonly tall?: boolean | undefined
  readonly title?: string | undefined
  readonly short?: boolean | undefined
}) {
  const { value, label } = props
  const [chosen, setChosen] = useState(() => openingLanguage(value))
  const languages = listLanguages(value, chosen)
  return (
    <>
      <TextEditor
        id={props.id}
        label={label}
        fieldKey={props.fieldKey}
        value={value[chosen] ?? ''}
        onChange={(text) => props.onChange({ ...value, [chosen]: text })}
        readOnly={props.readOnly}
        tall={props.tall}
        language={chosen}
        title={props.title}
        onKeyDown={(event) => goOnByKey(event, () => setChosen(nextLanguage(languages, chosen)))}
      />
      <LanguageChips
        label={label}
        languages={languages}
        short={props.short}
        chosen={chosen}
        going={goingLanguages(value)}
        readOnly={props.readOnly}
        onChoose={setChosen}
      />
    </>
  )
}
