import { Plus, X } from 'lucide-react'
import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import type { DeskSettings } from '../../shared/contract/settings.ts'
import { phrase } from '../messages/phrase.ts'
import { Button } from '../ui/button.tsx'
import { nameSetting } from './name-setting.ts'
import '../ui/row.css'
import { SettingRow } from './setting-row.tsx'
import './snippets-setting.css'
import { TypedField } from './typed-field.tsx'
import type { SettingsWork } from './use-settings.ts'

const { label, line } = nameSetting('snippets')

/** The desk's snippets: each a name and a text, with codes and variables as they are typed in captions. */
export function SnippetsSetting(props: { readonly settings: DeskSettings; readonly save: SettingsWork['save'] }) {
  const { snippets } = props.settings
  const [name, setName] = useState('')
  const [text, setText] = useState('')
  const id = useId()
  const isTaken = snippets.some((one) => one.name === name.trim())
  const refusal =
    name.trim() === '' || text === ''
      ? phrase('settings.snippet-needs')
      : isTaken
        ? phrase('settings.snippet-taken')
        : undefined
  const save = (next: DeskSettings['snippets'], words: string): void => props.save({ snippets: next }, words)
  const add = (event?: FormEvent): void => {
    event?.preventDefault()
    if (refusal !== undefined) return
    save(
      [...snippets, { name: name.trim(), text }],
      phrase('settings.snippet-added', { setting: label, name: name.trim() })
    )
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
              label={phrase('settings.snippet-text', { name: one.name })}
              value={one.text}
              className="snippet-text"
              isWrong={(typed) => typed === ''}
              onKeep={(typed) =>
                save(
                  snippets.map((other) => (other === one ? { ...one, text: typed } : other)),
                  phrase('settings.snippet-changed', { setting: label, name: one.name })
                )
              }
            />
            <Button
              kind="quiet"
              icon={X}
              label={phrase('settings.remove-named', { name: one.name })}
              title={phrase('settings.remove')}
              onPress={() =>
                save(
                  snippets.filter((other) => other !== one),
                  phrase('settings.snippet-gone', { setting: label, name: one.name })
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
                aria-label={phrase('settings.new-snippet-name')}
                placeholder={phrase('settings.name')}
                spellCheck={false}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            </span>
            <span className="field-box lead snippet-text">
              <input
                aria-label={phrase('settings.new-snippet-text')}
                placeholder={phrase('settings.snippet-example')}
                dir="auto"
                spellCheck={false}
                value={text}
                onChange={(event) => setText(event.target.value)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter') add(event)
                }}
              />
            </span>
            <Button
              icon={Plus}
              label={phrase('settings.add-snippet')}
              title={phrase('settings.add')}
              refusal={refusal}
              onPress={() => add()}
            />
          </form>
        </li>
      </ul>
    </SettingRow>
  )
}
