import { useRef } from 'react'
import type { TermListKind } from '../../shared/lists/term-list-kind.ts'
import { phrase } from '../messages/phrase.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'

const of: Readonly<Record<TermListKind, string>> = {
  keywords: phrase('lists.take-in-keywords'),
  persons: phrase('lists.take-in-persons'),
  places: phrase('lists.take-in-places')
}

/** The lists of a kind: who took each in, and the buttons that give it as a file or take it away; below them the one that takes in another. */
export function ListFiles({ kind }: { readonly kind: TermListKind }) {
  const lists = useDesk((desk) => desk.lists)
  const importList = useDesk((desk) => desk.importList)
  const exportList = useDesk((desk) => desk.exportList)
  const removeList = useDesk((desk) => desk.removeList)
  const field = useRef<HTMLInputElement>(null)
  return (
    <ul className="list-files" aria-label={phrase('lists.lists')}>
      {lists
        .filter(({ facts }) => facts.kind === kind)
        .map(({ facts: { name, count, by, at } }) => (
          <li key={name}>
            <bdi className="cut strong" title={name}>
              {name}
            </bdi>
            <span className="third cut figures">{phrase('lists.taken-in', { count, by, day: at.slice(0, 10) })}</span>
            <Button
              kind="quiet"
              label={phrase('lists.save-list', { list: name })}
              onPress={() => void exportList(name)}
            >
              {phrase('lists.save')}
            </Button>
            <Button
              kind="quiet"
              label={phrase('lists.remove-list', { list: name })}
              onPress={() => void removeList(name)}
            >
              {phrase('lists.remove')}
            </Button>
          </li>
        ))}
      <li>
        <input
          ref={field}
          hidden
          multiple
          type="file"
          accept=".txt,text/plain"
          aria-label={phrase('lists.files')}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])]
            // Else choosing the same file again would say nothing.
            event.target.value = ''
            for (const file of files) void importList(file, kind)
          }}
        />
        <Button onPress={() => field.current?.click()}>{of[kind]}</Button>
        <span className="third list-files-hint">{phrase('lists.files-hint')}</span>
      </li>
    </ul>
  )
}
