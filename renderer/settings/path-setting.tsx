import { FolderOpen, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { phrase } from '../messages/phrase.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { SettingRow } from './setting-row.tsx'
import { TypedField } from './typed-field.tsx'

/**
 * A setting that is a path or nothing: typed in full, chosen where the desktop can ask for a folder, or given up. `onSet` is called only when it
 * changed; `placeOf` gives the path to keep for a folder that was chosen.
 */
export function PathSetting(props: {
  readonly words: { readonly label: string; readonly line: string }
  readonly path: string | null
  readonly placeholder: string
  readonly ask: string
  readonly giveUp: string
  readonly placeOf?: (folder: string) => string
  readonly onSet: (path: string | null) => void
  readonly children?: ReactNode
}) {
  const { words, path, placeOf = (folder) => folder } = props
  const host = useDesk((desk) => desk.engine.host)
  const set = (next: string | null): void => {
    if (next !== path) props.onSet(next)
  }
  const choose = async (): Promise<void> => {
    const folder = await host?.pickFolder(props.ask)
    if (folder) set(placeOf(folder))
  }
  return (
    <SettingRow label={words.label} line={words.line} onDefault={undefined}>
      <TypedField
        label={words.label}
        value={path ?? ''}
        placeholder={props.placeholder}
        className="setting-path"
        onKeep={(typed) => set(typed.trim() === '' ? null : typed.trim())}
      />
      {host && (
        <Button icon={FolderOpen} onPress={() => void choose()}>
          {phrase('settings.choose')}
        </Button>
      )}
      {path !== null && (
        <Button kind="quiet" icon={X} onPress={() => set(null)}>
          {props.giveUp}
        </Button>
      )}
      {props.children}
    </SettingRow>
  )
}
