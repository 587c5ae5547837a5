import { useState } from 'react'
import type { ExportPreset } from '../../shared/contract/export-preset.ts'
import { copyPreset } from './name-preset.ts'
import type { ExportRun } from './use-export.ts'

/** The preset that is chosen, and the draft of one that is edited. */
export interface PresetDraft {
  readonly chosen: string
  readonly draft: ExportPreset | null
  /** The draft where one is edited, else the chosen preset. */
  readonly shown: ExportPreset | undefined
  readonly problem: string | null
  readonly choose: (name: string) => void
  readonly edit: (copy: boolean) => void
  readonly change: (change: Partial<ExportPreset>) => void
  readonly save: () => void
  readonly discard: () => void
  readonly remove: (name: string) => void
}

/** Chooses a preset, and edits one or a copy of it. */
export function usePresetDraft({ presets, savePreset, removePreset }: ExportRun): PresetDraft {
  const [picked, setPicked] = useState<string | null>(null)
  const [draft, setDraft] = useState<ExportPreset | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const chosen = picked ?? presets[0]?.name ?? ''
  const preset = presets.find(({ name }) => name === chosen)
  const end = (failure: string | null, name: string | null) => {
    setProblem(failure)
    if (failure !== null) return
    setDraft(null)
    setPicked(name)
  }
  return {
    chosen,
    draft,
    shown: draft ?? preset,
    problem,
    choose: (name) => end(null, name),
    edit: (copy) => preset && setDraft(copy ? copyPreset(preset, presets) : preset),
    change: (change) => setDraft((current) => current && { ...current, ...change }),
    save: () => draft && void savePreset(draft).then((failure) => end(failure, draft.name)),
    discard: () => end(null, chosen),
    remove: (name) => void removePreset(name).then((failure) => end(failure, null))
  }
}
