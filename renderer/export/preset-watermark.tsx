import { useState } from 'react'
import type { ExportPreset } from '../../shared/contract/export-preset.ts'
import type { Watermark } from '../../shared/contract/watermark.ts'
import { largestWatermark } from '../../shared/export/largest-watermark.ts'
import type { ChangePreset } from './change-preset.ts'
import { PresetChoice, PresetInput, PresetLine } from './preset-field.tsx'
import { readFigure } from './read-figure.ts'

const plain: Watermark = {
  mark: { by: 'text', text: '©' },
  position: 'bottom-right',
  width: 25,
  opacity: 60
}

/** The mark laid over the pictures: none, a text, or a PNG file; where, how wide and how opaque. */
export function PresetWatermark(props: {
  readonly watermark: ExportPreset['watermark']
  readonly change: ChangePreset
}) {
  const { watermark, change } = props
  const [problem, setProblem] = useState<string | null>(null)
  const put = (part: Partial<Watermark>) => change({ watermark: { ...plain, ...watermark, ...part } })
  const choosePicture = async (file: File | undefined) => {
    if (file === undefined) return
    if (file.size > largestWatermark) return setProblem('A watermark takes at most 150 kB. Choose a smaller PNG.')
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (bytes[0] !== 0x89 || bytes[1] !== 0x50) return setProblem('This file is no PNG. Choose another one.')
    setProblem(null)
    put({ mark: { by: 'picture', png: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) } })
  }
  const [wantsPicture, setWantsPicture] = useState(watermark?.mark.by === 'picture')
  const shown = wantsPicture ? 'picture' : watermark === null ? 'none' : 'text'
  return (
    <>
      <PresetChoice
        head="Watermark"
        keys={['none', 'text', 'picture']}
        choices={{ none: 'None', text: 'Text', picture: 'PNG file' }}
        chosen={shown}
        onChoose={(kind) => {
          setWantsPicture(kind === 'picture')
          setProblem(null)
          if (kind === 'none') change({ watermark: null })
          if (kind === 'text') put({ mark: plain.mark })
        }}
      />
      {shown === 'picture' && (
        <PresetLine head="File">
          <input
            type="file"
            accept="image/png"
            aria-label="Watermark file"
            onChange={({ target }) => void choosePicture(target.files?.[0])}
          />
          {problem !== null && (
            <span className="export-problem" role="alert">
              {problem}
            </span>
          )}
        </PresetLine>
      )}
      {shown === 'text' && watermark?.mark.by === 'text' && (
        <PresetLine head="Text">
          <PresetInput
            label="Watermark text"
            value={watermark.mark.text}
            onChange={(text) => put({ mark: { by: 'text', text: text.slice(0, 100) } })}
          />
        </PresetLine>
      )}
      {watermark !== null && <WatermarkPlace watermark={watermark} put={put} />}
    </>
  )
}

function WatermarkPlace(props: { readonly watermark: Watermark; readonly put: (part: Partial<Watermark>) => void }) {
  const { watermark, put } = props
  return (
    <>
      <PresetChoice
        head="Where"
        keys={['top-left', 'top-right', 'centre', 'bottom-left', 'bottom-right']}
        choices={{
          'top-left': 'Top left',
          'top-right': 'Top right',
          centre: 'Middle',
          'bottom-left': 'Bottom left',
          'bottom-right': 'Bottom right'
        }}
        chosen={watermark.position}
        onChoose={(position) => put({ position })}
      />
      <PresetLine head="Wide">
        <PresetInput
          label="Width of the watermark in per cent"
          figures
          value={`${watermark.width}`}
          onChange={(text) => put({ width: readFigure(text, 1, 100) })}
        />
        % of the picture
      </PresetLine>
      <PresetLine head="Opaque">
        <PresetInput
          label="How opaque the watermark is in per cent"
          figures
          value={`${watermark.opacity}`}
          onChange={(text) => put({ opacity: readFigure(text, 1, 100) })}
        />
        %
      </PresetLine>
    </>
  )
}
