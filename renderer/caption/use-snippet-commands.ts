import { useMemo } from 'react'
import { expandText } from '../../shared/codes/expand-text.ts'
import { phrase } from '../messages/phrase.ts'
import type { Command } from '../state/command.ts'
import { expandWithDraft } from '../state/expand-draft.ts'
import { useCommands } from '../state/use-commands.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { findFieldHandle } from './field-handle.ts'

/** Offers each of the desk's snippets: it goes in at the caret, with its codes and variables as they are in this photo. A key of its own is given in the list of keys. */
export function useSnippetCommands(): void {
  const store = useDeskStore()
  const snippets = useDesk((desk) => desk.settings?.snippets)
  const commands = useMemo(
    () =>
      (snippets ?? []).map(
        ({ name, text }): Command => ({
          id: `snippet-${name}`,
          group: phrase('caption.snippets'),
          title: phrase('caption.put-in', { snippet: name }),
          whileTyping: true,
          run: () => {
            const { draft, caretField } = store.getState()
            if (draft === null) return
            const put = expandText(text, expandWithDraft(draft, store.getState(), new Date())).text
            // The palette gives the focus back first.
            window.setTimeout(() => findFieldHandle(caretField)?.insert(put), 0)
          }
        })
      ),
    [store, snippets]
  )
  useCommands(commands)
}
