import { FolderOpen, X } from 'lucide-react'
import type { DeskSettings } from '../../../shared/contract/settings.ts'
import { settingWords } from '../../../shared/settings/setting-words.ts'
import { FolderFacts } from '../../notices/drop/folder-facts.tsx'
import { useDesk } from '../../state/use-desk.ts'
import { Button } from '../../ui/button.tsx'
import { SettingRow } from '../setting-row.tsx'
import { TypedField } from '../typed-field.tsx'
import type { SettingsWork } from '../use-settings.ts'

const { label, line } = settingWords.noticesFolder

/** The folder whose new files are taken in as notices: chosen in the desktop, typed in a browser. */
export function NoticesFolderSetting(props: { readonly settings: DeskSettings; readonly save: SettingsWork['save'] }) {
  const host = useDesk((desk) => desk.engine.host)
  const folder = props.settings.noticesFolder
  const set = (path: string | null) => {
    if (path === folder) return
    props.save(
      { noticesFolder: path },
      path === null ? 'No notices folder is watched' : `Notices are watched for in ${path}`
    )
  }
  const choose = async () => {
    const path = await host?.pickFolder('Watch a folder for notices')
    if (path) set(path)
  }
  return (
    <SettingRow label={label} line={line} onDefault={undefined}>
      <TypedField
        label={label}
        value={folder ?? ''}
        placeholder="None is watched. Type a full path."
        className="setting-path"
        onKeep={(typed) => set(typed.trim() === '' ? null : typed.trim())}
      />
      {host && (
        <Button icon={FolderOpen} onPress={() => void choose()}>
          Choose…
        </Button>
      )}
      {folder !== null && (
        <Button kind="quiet" icon={X} onPress={() => set(null)}>
          Stop watching
        </Button>
      )}
      <FolderFacts />
    </SettingRow>
  )
}
