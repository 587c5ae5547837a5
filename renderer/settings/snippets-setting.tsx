import { Plus, X } from 'lucide-react'
import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import type { DeskSettings } from '../../shared/contract/settings.ts'
import { settingWords } from '../../shared/settings/setting-words.ts'
import { Button } from '../ui/button.tsx'
import '../ui/row.css'
import { SettingRow } from './setting-row.tsx'
import './snippets-setting.css'
import { TypedField } from './typed-field.tsx'
import type { SettingsWork } from './use-settings.ts'

const { label, line } = settingWords.snippets

/** The desk's snippets: each a name and a text, with codes and variables as they are typed in captions. */
export function SnippetsSetting(props: { readonly settings: DeskSettings; readonly save: SettingsWork['save'] }) {
  const { snippets } = props.settings
  const [name, setName] = useState('')
  const [text, setText] = useState('')
  const id = useId()
  const isTaken = snippets.some((one) => one.name === name.trim())
  const refusal =
    name.trim() === '' || text === ''
      ? 'A snippet needs a name and a text'
      : isTaken
        ? 'A snippet of this name is there already'
        : undefined
  const save = (next: DeskSettings['snippets'], words: string): void =>
    props.save({ snippets: next }, `${label}: ${words}`)
  const add = (event?: FormEvent): void => {
    event?.preventDefault()
    if (refusal !== undefined) return
    save([...snippets, { name: name.trim(), text }], `${name.trim()} can be put in from now on`)
    setName('')
    setText('')
  }
  return (
    <SettingRow label={label} line={line} lineFirst onDefault={undefined}>
      <ul className="snippets" aria-label={label}>
        {snippets.map((one) => (
          <li key={one.name} className="snippet">
            <span className="strong cut" title={one.name}>
              {one.name}
            </span>
            <TypedField
              label={`Text of ${one.name}`}
              value={one.text}
              className="snippet-text"
              isWrong={(typed) => typed === ''}
              onKeep={(typed) =>
                save(
                  snippets.map((other) => (other === one ? { ...one, text: typed } : other)),
                  `${one.name} is changed`
                )
              }
            />
            <Button
              kind="quiet"
              icon={X}
              label={`Remove ${one.name}`}
              title="Remove"
              onPress={() =>
                save(
                  snippets.filter((other) => other !== one),
                  `${one.name} is gone`
                )
              }
            />
          </li>
        ))}
        <li>
          <form className="snippet" onSubmit={add}>
            <span className="field-box lead">
              <input
                id={`${id}-name`}
                aria-label="Name of a new snippet"
                placeholder="Name"
                spellCheck={false}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            </span>
            <span className="field-box lead snippet-text">
              <input
                aria-label="Text of a new snippet"
                placeholder="Text, such as {city}, {date:d MMMM yyyy} - "
                dir="auto"
                spellCheck={false}
                value={text}
                onChange={(event) => setText(event.target.value)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter') add(event)
                }}
              />
            </span>
            <Button icon={Plus} label="Add the snippet" title="Add" refusal={refusal} onPress={() => add()} />
          </form>
        </li>
      </ul>
    </SettingRow>
  )
}
