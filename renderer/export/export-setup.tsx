import { FolderOpen } from 'lucide-react'
import type { ExportPreset } from '../../shared/contract/export-preset.ts'
import { describePreset } from '../../shared/export/describe-preset.ts'
import { useDesk } from '../state/use-desk.ts'
import { Button } from '../ui/button.tsx'
import '../ui/field-box.css'
import '../ui/row.css'
import { isBuiltIn } from './name-preset.ts'
import { PresetEditor } from './preset-editor.tsx'

/** How the setup is told what a person does. */
export interface SetupWork {
  readonly choose: (preset: string) => void
  readonly setFolder: (folder: string) => void
  /** Opens the chosen preset, or a copy of it, for editing. */
  readonly edit: (copy: boolean) => void
  readonly change: (change: Partial<ExportPreset>) => void
  readonly save: () => void
  readonly discard: () => void
  readonly remove: (name: string) => void
}

/** What is exported how and where to: presets, the chosen one's facts or its editor, folder. */
export function ExportSetup(props: {
  readonly presets: readonly ExportPreset[]
  readonly chosen: string
  readonly draft: ExportPreset | null
  readonly folder: string
  readonly problem: string | null
  readonly work: SetupWork
}) {
  const { presets, chosen, draft, work } = props
  const preset = presets.find(({ name }) => name === chosen)
  return (
    <div className="export-setup">
      {draft === null ? (
        <>
          <PresetList presets={presets} chosen={chosen} onChoose={work.choose} />
          {preset && <PresetFacts preset={preset} work={work} />}
        </>
      ) : (
        <>
          <PresetEditor preset={draft} change={work.change} />
          <p className="export-preset-buttons">
            <Button onPress={work.discard}>Leave as it was</Button>
            <Button refusal={draft.label.trim() === '' ? 'It needs a name' : undefined} onPress={work.save}>
              Save preset
            </Button>
          </p>
        </>
      )}
      <FolderField folder={props.folder} onFolder={work.setFolder} />
      {props.problem !== null && (
        <p className="export-problem" role="alert">
          {props.problem}
        </p>
      )}
    </div>
  )
}

function PresetList(props: {
  readonly presets: readonly ExportPreset[]
  readonly chosen: string
  readonly onChoose: (preset: string) => void
}) {
  return (
    <div className="export-presets" role="radiogroup" aria-label="Preset">
      {props.presets.map(({ name, label }) => (
        <button
          key={name}
          type="button"
          role="radio"
          aria-checked={name === props.chosen}
          className={name === props.chosen ? 'row export-preset selected' : 'row export-preset'}
          onClick={() => props.onChoose(name)}
        >
          <span className="strong">{label}</span>
        </button>
      ))}
    </div>
  )
}

function PresetFacts({ preset, work }: { readonly preset: ExportPreset; readonly work: SetupWork }) {
  const own = !isBuiltIn(preset.name)
  return (
    <>
      <dl className="export-facts">
        {describePreset(preset).map(([head, words]) => (
          <div key={head}>
            <dt>{head}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className="export-preset-buttons">
        <Button onPress={() => work.edit(!own)}>{own ? 'Edit' : 'Edit a copy'}</Button>
        {own && <Button onPress={() => work.edit(true)}>Copy</Button>}
        {own && <Button onPress={() => work.remove(preset.name)}>Remove</Button>}
      </p>
    </>
  )
}

function FolderField({ folder, onFolder }: { readonly folder: string; readonly onFolder: (folder: string) => void }) {
  const host = useDesk((desk) => desk.engine.host)
  const pick = async () => {
    const picked = await host?.pickFolder('Export to')
    if (picked) onFolder(picked)
  }
  return (
    <div className="export-folder">
      <label htmlFor="export-folder">To folder</label>
      <span className="field-box lead grow">
        <input
          id="export-folder"
          type="text"
          spellCheck={false}
          placeholder="/path/to/folder"
          value={folder}
          onChange={(event) => onFolder(event.target.value)}
        />
      </span>
      {host && (
        <Button icon={FolderOpen} onPress={() => void pick()}>
          Choose
        </Button>
      )}
    </div>
  )
}
