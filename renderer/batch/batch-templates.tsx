import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { CaptionTemplate } from '../../shared/contract/template-fields.ts'
import { fieldKeys } from '../../shared/fields/find-field.ts'
import { phrase } from '../messages/phrase.ts'
import { useSettings } from '../settings/use-settings.ts'
import { describeFailure } from '../state/describe-failure.ts'
import { useDeskStore } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import '../ui/field-box.css'
import { Icon } from '../ui/icon.tsx'
import { MenuButton } from '../ui/menu-button.tsx'
import { nameFile } from '../ui/name-file.ts'
import type { BatchEntries } from './batch-fields.ts'
import { listBatchEntries, readBatchFields } from './batch-fields.ts'

/** The field that a key of the screen puts the caret into. */
export const templateNameId = 'batch-template'

/** The named templates: chosen into the form, saved from it, read from an XMP file such as Photo Mechanic's snapshots. */
export function BatchTemplates(props: {
  readonly entries: BatchEntries
  readonly name: string
  readonly onName: (name: string) => void
  readonly onFill: (entries: BatchEntries) => void
}) {
  const { entries, name, onName, onFill } = props
  const store = useDeskStore()
  const { settings, save } = useSettings()
  const [reading, setReading] = useState(false)
  const templates = settings?.captionTemplates ?? []
  const isFile = /\.xmp$/i.test(name.trim())
  const known = templates.find((one) => one.name === name.trim())
  const fields = readBatchFields(entries, true)
  const choose = (template: CaptionTemplate | undefined): void => {
    if (template === undefined) return
    onName(template.name)
    onFill(listBatchEntries(template.fields))
  }
  const keep = (): void => {
    const template = { name: name.trim(), fields: [...fields] }
    const others = templates.filter((one) => one !== known)
    save({ captionTemplates: [...others, template] }, phrase('batch.template-saved', { name: template.name }))
  }
  const remove = (): void => {
    save(
      { captionTemplates: templates.filter((one) => one !== known) },
      phrase('batch.template-deleted', { name: name.trim() })
    )
    onName('')
  }
  const read = async (): Promise<void> => {
    const path = name.trim()
    setReading(true)
    try {
      for await (const result of await store.getState().engine.client.photos.read({ paths: [path] })) {
        if (!result.ok) return store.getState().say({ kind: 'failure', words: result.failure.message })
        const { fields: said } = result.reading
        const given = fieldKeys.flatMap((field) => {
          const value = said[field]?.value
          return value === undefined
            ? []
            : [{ field, apply: true, how: 'replace' as const, when: 'always' as const, value }]
        })
        onFill(listBatchEntries(given))
        onName(nameFile(path).replace(/\.xmp$/i, ''))
      }
    } catch (error) {
      store.getState().say({ kind: 'failure', words: describeFailure(error).words })
    } finally {
      setReading(false)
    }
  }
  return (
    <div className="batch-templates">
      <MenuButton
        label={phrase('batch.choose-template')}
        className="button"
        face={
          <>
            {phrase('batch.template')}
            <Icon of={ChevronDown} small />
          </>
        }
        entries={
          templates.length === 0
            ? [{ key: '', label: phrase('batch.no-template') }]
            : templates.map((one) => ({ key: one.name, label: one.name }))
        }
        chosen={known?.name ?? ''}
        onChoose={(key) => choose(templates.find((one) => one.name === key))}
      />
      <div className="field-box lead grow">
        <input
          id={templateNameId}
          aria-label={phrase('batch.template-name')}
          placeholder={phrase('batch.template-name-hint')}
          spellCheck={false}
          autoComplete="off"
          value={name}
          onChange={(event) => onName(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || name.trim() === '') return
            event.preventDefault()
            if (isFile) void read()
            else if (fields.length === 0) choose(known)
            else keep()
          }}
        />
      </div>
      {isFile ? (
        <Button refusal={reading ? phrase('batch.being-read') : undefined} onPress={() => void read()}>
          {phrase('batch.read-file')}
        </Button>
      ) : (
        <Button
          refusal={
            name.trim() === '' ? phrase('batch.type-name') : fields.length === 0 ? phrase('batch.no-field') : undefined
          }
          onPress={keep}
        >
          {phrase('batch.save-template')}
        </Button>
      )}
      {known && <Button onPress={remove}>{phrase('batch.delete')}</Button>}
    </div>
  )
}
