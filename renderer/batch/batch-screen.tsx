import { ChevronLeft } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useMemo, useState } from 'react'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { StatusFacts } from '../app/status-facts.tsx'
import type { Command } from '../state/command.ts'
import { screenNames } from '../state/screen-names.ts'
import { useCommands } from '../state/use-commands.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { KeyCap } from '../ui/key-cap.tsx'
import { batchFields, summariseField, untouched } from './batch-fields.ts'
import { BatchPreview } from './batch-preview.tsx'
import { BatchRow } from './batch-row.tsx'
import './batch-screen.css'
import { BatchTemplates, templateNameId } from './batch-templates.tsx'
import { useBatch } from './use-batch.ts'

const group = 'Several photos'

/** One form for several photos: what differs stands as "(3 values)", only what is ticked is written, as one change. */
export function BatchScreen({ photoIds }: { readonly photoIds: readonly PhotoId[] }) {
  const goBack = useDesk((desk) => desk.goBack)
  const back = useDesk(({ earlier }) => screenNames[earlier.at(-1)?.name ?? 'sheet'])
  const [name, setName] = useState('')
  const batch = useBatch(photoIds)
  const { photos, entries, preview, problem, writing, write } = batch
  const going = preview.filter(({ refusal, changes }) => refusal === null && Object.keys(changes).length > 0).length
  const refused = preview.filter(({ refusal }) => refusal !== null).length
  const count = `${photoIds.length.toLocaleString('en-GB')} ${photoIds.length === 1 ? 'photo' : 'photos'}`
  const words = writing
    ? 'Writing …'
    : going === 0
      ? 'Apply'
      : `Apply to ${going.toLocaleString('en-GB')} ${going === 1 ? 'photo' : 'photos'}`
  const refusal = writing
    ? 'The files are being written'
    : problem !== null
      ? problem
      : going === 0
        ? 'Nothing would change'
        : undefined
  const commands = useMemo((): readonly Command[] => {
    const reason = name.trim() === '' ? '' : `template ${name.trim()}`
    return [
      {
        id: 'batch.apply',
        group,
        title: words,
        keys: ['Ctrl+Enter', 'Ctrl+S'],
        whileTyping: true,
        refusal,
        run: () => void write(reason)
      },
      {
        id: 'batch.template',
        group,
        title: 'Template by name, or from an XMP file',
        keys: ['Alt+T'],
        whileTyping: true,
        run: () => document.querySelector<HTMLInputElement>(`#${templateNameId}`)?.select()
      }
    ]
  }, [name, refusal, words, write])
  useCommands(commands)
  return (
    <div className="batch">
      <header className="bar batch-bar">
        <Button kind="quiet" icon={ChevronLeft} keys="Escape" onPress={() => goBack()}>
          {back}
        </Button>
        <span className="bar-divider" />
        <h1 className="title">Edit {count}</h1>
        <span className="second cut">only ticked fields are written</span>
      </header>
      <main className="batch-form" aria-label={`Fields of ${count}`}>
        <BatchTemplates entries={entries} name={name} onName={setName} onFill={batch.fill} />
        <form
          className="batch-rows"
          aria-label="Fields"
          onKeyDown={keepKeys}
          onSubmit={(event) => event.preventDefault()}
        >
          {batchFields.map((field) => (
            <BatchRow
              key={field}
              field={field}
              entry={entries[field] ?? untouched}
              present={summariseField(photos, field)}
              autoFocus={field === 'caption'}
              onType={(entry) => batch.type(field, entry)}
            />
          ))}
        </form>
      </main>
      <aside className="batch-side" aria-label="Preview">
        <h2 className="section-head">
          What would change
          <span className="section-aside figures">
            {going > 0 && `${going.toLocaleString('en-GB')} of ${count}`}
            {refused > 0 && `, ${refused.toLocaleString('en-GB')} refused`}
          </span>
        </h2>
        <BatchPreview preview={preview} problem={problem} />
      </aside>
      <section className="batch-foot" aria-label="What is written">
        <span className="second cut">
          One change, undone with one <KeyCap keys="Ctrl+Z" />
        </span>
        <span className="grow" />
        <Button
          kind="primary"
          big
          keys="Ctrl+Enter"
          refusal={refusal}
          onPress={() => void write(name.trim() === '' ? '' : `template ${name.trim()}`)}
        >
          {words}
        </Button>
      </section>
      <StatusFacts>
        <span className="figures">
          <b>{photos.length.toLocaleString('en-GB')}</b> of {count} read
        </span>
      </StatusFacts>
    </div>
  )
}

/** Esc leaves a field before it leaves the screen, and letters choose within a list of choices. */
function keepKeys(event: KeyboardEvent<HTMLElement>): void {
  const { target, key, ctrlKey, metaKey, altKey } = event
  if (key === 'Escape' && target instanceof HTMLElement && target.matches('input, textarea, select')) {
    event.stopPropagation()
    target.blur()
  } else if (target instanceof HTMLSelectElement && !ctrlKey && !metaKey && !altKey) event.stopPropagation()
}
