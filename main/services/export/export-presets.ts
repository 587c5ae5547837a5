import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { ExportPreset } from '../../../shared/contract/export-preset.ts'
import { builtInPresets } from '../../../shared/export/presets.ts'
import { changeSettings } from '../change-settings.ts'
import type { DeskParts } from '../desk-parts.ts'
import type { Actor } from '../ports/ledger.ts'

type PresetParts = Pick<DeskParts, 'store' | 'clock' | 'events'>

/** The presets every desk has, then the desk's own by name. */
export async function listPresets({ store }: Pick<DeskParts, 'store'>): Promise<ExportPreset[]> {
  const { exportPresets } = await store.settings.read()
  return [...builtInPresets, ...exportPresets.toSorted((one, other) => (one.name < other.name ? -1 : 1))]
}

/** The preset of this name. Throws DeskError `bad-input` where there is none. */
export async function choosePreset(desk: Pick<DeskParts, 'store'>, name: string): Promise<ExportPreset> {
  const presets = await listPresets(desk)
  const preset = presets.find((one) => one.name === name)
  if (preset !== undefined) return preset
  const names = presets.map((one) => one.name).join(', ')
  throw new DeskError('bad-input', `There is no export preset ${name}. Nothing was exported. Choose one of: ${names}.`)
}

/** Adds or replaces one of the desk's own presets; gives all. Throws DeskError `bad-input` for the name of one every desk has. */
export async function savePreset(desk: PresetParts, preset: ExportPreset, actor: Actor): Promise<ExportPreset[]> {
  refuseBuiltIn(preset.name, 'changed')
  const { exportPresets } = await desk.store.settings.read()
  const others = exportPresets.filter(({ name }) => name !== preset.name)
  await changeSettings(desk, { change: { exportPresets: [...others, preset] }, actor })
  return listPresets(desk)
}

/** Removes one of the desk's own presets; gives the rest. Throws DeskError `bad-input` for one every desk has, `not-found` for one that is not there. */
export async function removePreset(desk: PresetParts, name: string, actor: Actor): Promise<ExportPreset[]> {
  refuseBuiltIn(name, 'removed')
  const { exportPresets } = await desk.store.settings.read()
  const left = exportPresets.filter((preset) => preset.name !== name)
  if (left.length === exportPresets.length)
    throw new DeskError('not-found', `There is no export preset ${name}. Nothing was removed.`)
  await changeSettings(desk, { change: { exportPresets: left }, actor })
  return listPresets(desk)
}

function refuseBuiltIn(name: string, undone: 'changed' | 'removed'): void {
  if (builtInPresets.every((preset) => preset.name !== name)) return
  throw new DeskError(
    'bad-input',
    `${name} is a preset every desk has. It was not ${undone}. Give your own preset another name.`
  )
}
