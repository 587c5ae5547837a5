import { FolderOpen, X } from 'lucide-react'
import type { DeskSettings } from '../../shared/contract/settings.ts'
import { settingWords } from '../../shared/settings/setting-words.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import { SettingRow } from './setting-row.tsx'
import { TypedField } from './typed-field.tsx'
import type { SettingsWork } from './use-settings.ts'

const { label, line } = settingWords.anchorFile

const fileName = 'erratum-checkpoints.txt'

/** The file outside the desk that every checkpoint is added to, and the way to the record itself. */
export function RecordSetting(props: { readonly settings: DeskSettings; readonly save: SettingsWork['save'] }) {
  const host = useDesk((desk) => desk.engine.host)
  const openScreen = useDesk((desk) => desk.openScreen)
  const { anchorFile } = props.settings
  const set = (path: string | null): void => {
    if (path === anchorFile) return
    const told = path === null ? 'No checkpoint leaves the machine' : `Checkpoints are added to ${path}`
    props.save({ anchorFile: path }, told)
  }
  const choose = async (): Promise<void> => {
    const folder = await host?.pickFolder('Keep checkpoints in a folder on another disk')
    if (folder) set(`${folder.replace(/[\\/]$/, '')}/${fileName}`)
  }
  return (
    <SettingRow label={label} line={line} onDefault={undefined}>
      <TypedField
        label={label}
        value={anchorFile ?? ''}
        placeholder="None is set. Type a full path."
        className="setting-path"
        onKeep={(typed) => set(typed.trim() === '' ? null : typed.trim())}
      />
      {host && (
        <Button icon={FolderOpen} onPress={() => void choose()}>
          Choose…
        </Button>
      )}
      {anchorFile !== null && (
        <Button kind="quiet" icon={X} onPress={() => set(null)}>
          Keep none
        </Button>
      )}
      <Button onPress={() => openScreen({ name: 'audit' })}>Check the record</Button>
    </SettingRow>
  )
}
