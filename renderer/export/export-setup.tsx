import type { ExportPreset } from '../../shared/contract/export-preset.ts'
import { describePreset } from '../../shared/export/describe-preset.ts'
import { Button } from '../ui/button.tsx'
import '../ui/row.css'
import { FolderField } from './folder-field.tsx'
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
