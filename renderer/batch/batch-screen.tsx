import { ChevronLeft } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useMemo, useState } from 'react'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { StatusFacts } from '../app/status-facts.tsx'
import { phrase } from '../messages/phrase.ts'
import { PhraseText } from '../messages/phrase-text.tsx'
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

const group = phrase('batch.group')

/** One form for several photos: what differs stands as "(3 values)", only what is ticked is written, as one change. */
export function BatchScreen({ photoIds }: { readonly photoIds: readonly PhotoId[] }) {
  const goBack = useDesk((desk) => desk.goBack)
  const back = useDesk(({ earlier }) => screenNames[earlier.at(-1)?.name ?? 'sheet'])
  const [name, setName] = useState('')
  const batch = useBatch(photoIds)
  const { photos, entries, preview, problem, writing, write } = batch
  const going = preview.filter(({ refusal, changes }) => refusal === null && Object.keys(changes).length > 0).length
  const refused = preview.filter(({ refusal }) => refusal !== null).length
  const count = photoIds.length
  const reason = name.trim() === '' ? '' : phrase('batch.reason-template', { name: name.trim() })
  const words = writing
    ? phrase('batch.writing')
    : going === 0
      ? phrase('batch.apply')
      : phrase('batch.apply-to', { count: going })
  const refusal = writing
    ? phrase('batch.being-written')
    : problem !== null
      ? problem
      : going === 0
        ? phrase('batch.nothing-changes')
        : undefined
  const commands = useMemo((): readonly Command[] => {
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
        title: phrase('batch.template-command'),
        keys: ['Alt+T'],
        whileTyping: true,
        run: () => document.querySelector<HTMLInputElement>(`#${templateNameId}`)?.select()
      }
    ]
  }, [reason, refusal, words, write])
  useCommands(commands)
  return (
    <div className="batch">
      <header className="bar batch-bar">
        <Button kind="quiet" icon={ChevronLeft} keys="Escape" onPress={() => goBack()}>
          {back}
        </Button>
        <span className="bar-divider" />
        <h1 className="title">{phrase('batch.edit', { count })}</h1>
        <span className="second cut">{phrase('batch.only-ticked')}</span>
      </header>
      <main className="batch-form" aria-label={phrase('batch.fields-of', { count })}>
        <BatchTemplates entries={entries} name={name} onName={setName} onFill={batch.fill} />
        <form
          className="batch-rows"
          aria-label={phrase('batch.fields')}
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
      <aside className="batch-side" aria-label={phrase('batch.preview')}>
        <h2 className="section-head">
          {phrase('batch.would-change')}
          <span className="section-aside figures">{tellGoing({ going, refused, count })}</span>
        </h2>
        <BatchPreview preview={preview} problem={problem} />
      </aside>
      <section className="batch-foot" aria-label={phrase('batch.what-is-written')}>
        <span className="second cut">
          <PhraseText of="batch.one-undo" with={{ key: <KeyCap keys="Ctrl+Z" /> }} />
        </span>
        <span className="grow" />
        <Button kind="primary" big keys="Ctrl+Enter" refusal={refusal} onPress={() => void write(reason)}>
          {words}
        </Button>
      </section>
      <StatusFacts>
        <span className="figures">
          <PhraseText of="batch.read" with={{ read: photos.length, count }} />
        </span>
      </StatusFacts>
    </div>
  )
}

function tellGoing(told: { readonly going: number; readonly refused: number; readonly count: number }): string | null {
  if (told.going > 0) return phrase(told.refused > 0 ? 'batch.going-of-refused' : 'batch.going-of', told)
  return told.refused > 0 ? phrase('batch.refused', told) : null
}

/** Esc leaves a field before it leaves the screen, and letters choose within a list of choices. */
function keepKeys(event: KeyboardEvent<HTMLElement>): void {
  const { target, key, ctrlKey, metaKey, altKey } = event
  if (key === 'Escape' && target instanceof HTMLElement && target.matches('input, textarea, select')) {
    event.stopPropagation()
    target.blur()
  } else if (target instanceof HTMLSelectElement && !ctrlKey && !metaKey && !altKey) event.stopPropagation()
}
