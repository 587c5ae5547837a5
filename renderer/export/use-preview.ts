import { useEffect, useState } from 'react'
import type { ExportPreview } from '../../shared/contract/export.ts'
import type { ExportPreset } from '../../shared/contract/export-preset.ts'
import type { PhotoId } from '../../shared/contract/identifiers.ts'
import { describeFailure } from '../state/describe-failure.ts'
import { useDesk } from '../state/use-desk.ts'

/** The first result of an export: being made, made, or why it cannot be. */
export type PreviewState =
  | { readonly name: 'making' }
  | { readonly name: 'made'; readonly preview: ExportPreview }
  | { readonly name: 'failed'; readonly words: string }

/** Makes the first result of this preset, anew whenever the preset or the photo is another one. */
export function usePreview(photoId: PhotoId | undefined, preset: ExportPreset | undefined): PreviewState {
  const engine = useDesk((desk) => desk.engine)
  const [state, setState] = useState<PreviewState>({ name: 'making' })
  const asked = JSON.stringify(preset)
  useEffect(() => {
    const chosen: ExportPreset | undefined = asked === undefined ? undefined : JSON.parse(asked)
    if (photoId === undefined || chosen === undefined) return
    const stop = new AbortController()
    setState({ name: 'making' })
    engine.client.exports.preview({ photoId, preset: chosen }, { signal: stop.signal }).then(
      (preview) => setState({ name: 'made', preview }),
      (error: unknown) => {
        if (!stop.signal.aborted) setState({ name: 'failed', words: describeFailure(error).words })
      }
    )
    return () => stop.abort()
  }, [engine, photoId, asked])
  return state
}
