import type { DeskSettings } from '../../../shared/contract/settings.ts'
import { phrase } from '../../messages/phrase.ts'
import { FolderFacts } from '../../notices/drop/folder-facts.tsx'
import { nameSetting } from '../name-setting.ts'
import { PathSetting } from '../path-setting.tsx'
import type { SettingsWork } from '../use-settings.ts'

/** The folder whose new files are taken in as notices: chosen in the desktop, typed in a browser. */
export function NoticesFolderSetting(props: { readonly settings: DeskSettings; readonly save: SettingsWork['save'] }) {
  return (
    <PathSetting
      words={nameSetting('noticesFolder')}
      path={props.settings.noticesFolder}
      placeholder={phrase('settings.no-folder')}
      ask={phrase('settings.ask-folder')}
      giveUp={phrase('settings.stop-watching')}
      onSet={(noticesFolder) =>
        props.save(
          { noticesFolder },
          noticesFolder === null
            ? phrase('settings.no-folder-watched')
            : phrase('settings.folder-watched', { folder: noticesFolder })
        )
      }
    >
      <FolderFacts />
    </PathSetting>
  )
}
