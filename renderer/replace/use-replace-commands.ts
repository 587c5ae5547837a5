import { useMemo } from 'react'
import { phrase } from '../messages/phrase.ts'
import type { Command } from '../state/command.ts'
import { useCommands } from '../state/use-commands.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { nameReplaceButton, refuseReplace } from './name-replace-button.ts'
import { findTextId, putTextId } from './replace-form.tsx'
import type { ReplaceCounts, ReplaceRow } from './replace-rows.ts'

const select = (id: string) => (): void => document.querySelector<HTMLInputElement>(`#${id}`)?.select()

/** The keys of find and replace: J K move, Space ticks, Shift Space the whole photo, Ctrl F and Ctrl H go to the texts, Ctrl Enter writes. */
export function useReplaceCommands(view: {
  readonly at: number
  readonly counts: ReplaceCounts
  readonly hit: Extract<ReplaceRow, { readonly kind: 'hit' }> | undefined
  readonly onTickPhoto: (photoId: string) => void
}): void {
  const store = useDeskStore()
  const searching = useDesk((desk) => desk.replaceSearching)
  const writing = useDesk((desk) => desk.replaceWriting)
  const { at, counts, hit, onTickPhoto } = view
  const commands = useMemo((): readonly Command[] => {
    const group = phrase('replace.title')
    const desk = store.getState
    const go = (by: number) => () => desk().setReplaceCursor(Math.max(0, Math.min(counts.hits - 1, at + by)))
    const turn = (key: 'wholeWords' | 'matchCase' | 'matchAccents' | 'pattern') => () =>
      void desk().askReplace({ [key]: !desk().replaceAsk[key] })
    const typed = { group, whileTyping: true }
    return [
      {
        ...typed,
        id: 'replace.find',
        title: phrase('replace.text-to-find'),
        keys: ['Ctrl+F'],
        run: select(findTextId)
      },
      { ...typed, id: 'replace.put', title: phrase('replace.text-to-put'), keys: ['Ctrl+H'], run: select(putTextId) },
      { ...typed, id: 'replace.words', title: phrase('replace.whole-words'), keys: ['Alt+W'], run: turn('wholeWords') },
      { ...typed, id: 'replace.case', title: phrase('replace.match-case'), keys: ['Alt+C'], run: turn('matchCase') },
      {
        ...typed,
        id: 'replace.accents',
        title: phrase('replace.match-accents'),
        keys: ['Alt+A'],
        run: turn('matchAccents')
      },
      { ...typed, id: 'replace.pattern', title: phrase('replace.pattern'), keys: ['Alt+R'], run: turn('pattern') },
      {
        id: 'replace.next',
        group,
        title: phrase('replace.next-place'),
        keys: ['j', 'ArrowDown'],
        unlisted: 'palette',
        run: go(1)
      },
      {
        id: 'replace.before',
        group,
        title: phrase('replace.place-before'),
        keys: ['k', 'ArrowUp'],
        unlisted: 'palette',
        run: go(-1)
      },
      {
        id: 'replace.tick',
        group,
        title: phrase('replace.tick-place'),
        keys: ['Space'],
        run: () => hit && hit.tick !== 'refused' && desk().tickReplace([hit.key])
      },
      {
        id: 'replace.tick-photo',
        group,
        title: phrase('replace.tick-photo'),
        keys: ['Shift+Space'],
        run: () => hit && onTickPhoto(hit.found.photo.id)
      },
      {
        id: 'replace.info',
        group,
        title: phrase('replace.info-of-photo'),
        keys: ['i'],
        run: () => hit && desk().openScreen({ name: 'info', photoId: hit.found.photo.id })
      },
      {
        ...typed,
        id: 'replace.write',
        title: nameReplaceButton(counts, writing),
        keys: ['Ctrl+Enter'],
        refusal: refuseReplace(counts, { searching, writing }),
        run: () => void desk().applyReplace()
      }
    ]
  }, [store, at, counts, hit, onTickPhoto, searching, writing])
  useCommands(commands)
}
