import { useEffect, useId, useState } from 'react'
import { phrase } from '../messages/phrase.ts'
import '../app/command-palette.css'
import type { DeskSettings } from '../../shared/contract/settings.ts'
import { expandWithDraft } from '../state/expand-draft.ts'
import { useDesk, useDeskStore } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { DialogBox } from '../ui/dialog-box.tsx'
import { nameFile } from '../ui/name-file.ts'
import { useListCursor } from '../ui/use-list-cursor.ts'
import './codes-dialog.css'
import { findFieldHandle } from './field-handle.ts'
import { listInsertions } from './list-insertions.ts'

const isPath = (text: string): boolean => /^(?:\/|[A-Za-z]:[\\/]|\\\\)./.test(text.trim())

const none: DeskSettings['snippets'] = []

/** Snippets, codes and variables with what they become in this photo: found by typing, put in with Enter. A path typed here adds a code file. */
export function CodesDialog() {
  const store = useDeskStore()
  const close = useDesk((desk) => desk.closeOverlay)
  const draft = useDesk((desk) => desk.draft)
  const files = useDesk((desk) => desk.codeFiles)
  const codes = useDesk((desk) => desk.codes)
  const snippets = useDesk((desk) => desk.settings?.snippets) ?? none
  const [text, setText] = useState('')
  const id = useId()
  useEffect(() => void store.getState().loadCodes(), [store])
  const found =
    draft === null || isPath(text)
      ? []
      : listInsertions({ ...expandWithDraft(draft, store.getState(), new Date()), codes }, { words: text, snippets })
  const add = (): void => {
    void store.getState().setCodeFile(text.trim(), true)
    setText('')
  }
  const put = (becomes: string | undefined): void => {
    if (becomes === undefined) return
    close()
    // The dialog gives the focus back first.
    window.setTimeout(() => findFieldHandle(store.getState().caretField)?.insert(becomes), 0)
  }
  const { chosen, moveTo, current, press } = useListCursor(found.length, (at) =>
    isPath(text) ? add() : put(found[at]?.becomes)
  )
  return (
    <DialogBox title={phrase('caption.codes-title')} bare place="top" width={640} onClose={close}>
      <input
        className="palette-field"
        autoFocus
        role="combobox"
        aria-label={phrase('caption.find-code')}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={found[chosen] ? `${id}-${chosen}` : undefined}
        placeholder={phrase('caption.find-code')}
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          moveTo(0)
        }}
        onKeyDown={press}
      />
      <div id={`${id}-list`} className="palette-list" role="listbox" aria-label={phrase('caption.codes-title')}>
        {found.map(({ typed, becomes }, index) => (
          <div
            key={typed}
            id={`${id}-${index}`}
            ref={index === chosen ? current : undefined}
            role="option"
            aria-selected={index === chosen}
            className="palette-item codes-item"
            tabIndex={-1}
            onPointerMove={() => moveTo(index)}
            onPointerUp={() => put(becomes)}
          >
            <span className="cut mono">{typed}</span>
            <span className="cut" dir="auto" title={becomes}>
              {becomes === '' ? <span className="third">{phrase('caption.empty-here')}</span> : becomes}
            </span>
          </div>
        ))}
      </div>
      {found.length === 0 && (
        <p className="palette-none third">
          {isPath(text) ? phrase('caption.enter-adds-file') : phrase('caption.no-code')}
        </p>
      )}
      <ul className="codes-files" aria-label={phrase('caption.code-files')}>
        {files.map(({ path, codes: count, problem }) => (
          <li key={path}>
            <span className="cut strong" title={path}>
              {nameFile(path)}
            </span>
            <span className={problem === null ? 'third cut' : 'codes-problem cut'} title={problem ?? path}>
              {problem ?? phrase('caption.codes-count', { count })}
            </span>
            <Button
              label={phrase('caption.remove-file', { file: nameFile(path) })}
              kind="quiet"
              onPress={() => void store.getState().setCodeFile(path, false)}
            >
              {phrase('caption.remove')}
            </Button>
          </li>
        ))}
        {files.length === 0 && <li className="third">{phrase('caption.no-code-file')}</li>}
      </ul>
    </DialogBox>
  )
}
