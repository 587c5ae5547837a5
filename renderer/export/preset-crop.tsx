import { useState } from 'react'
import type { ExportPreset } from '../../shared/contract/export-preset.ts'
import type { ChangePreset } from './change-preset.ts'
import { PresetChoice, PresetInput, PresetLine } from './preset-field.tsx'
import { readFigure } from './read-figure.ts'

type Crop = ExportPreset['crop']

const crops: Readonly<Record<string, Crop>> = {
  whole: null,
  '1:1': { width: 1, height: 1 },
  '4:5': { width: 4, height: 5 },
  '3:2': { width: 3, height: 2 },
  '16:9': { width: 16, height: 9 }
}

/** How the picture is cut: as it is, to a usual ratio, or to any of whole figures up to 100. */
export function PresetCrop({ crop, change }: { readonly crop: Crop; readonly change: ChangePreset }) {
  const shape = crop === null ? 'whole' : `${crop.width}:${crop.height}`
  const [free, setFree] = useState(!Object.hasOwn(crops, shape))
  const { width, height } = crop ?? { width: 3, height: 2 }
  return (
    <>
      <PresetChoice
        head="Crop"
        keys={[...Object.keys(crops), 'free']}
        choices={{
          ...Object.fromEntries(Object.keys(crops).map((key) => [key, key])),
          whole: 'As it is',
          free: 'Free'
        }}
        chosen={free ? 'free' : shape}
        onChoose={(key) => {
          setFree(key === 'free')
          change({ crop: key === 'free' ? { width, height } : (crops[key] ?? null) })
        }}
      />
      {free && (
        <PresetLine head="Ratio">
          <PresetInput
            label="Ratio, width"
            figures
            value={`${width}`}
            onChange={(text) => change({ crop: { width: readFigure(text, 1, 100), height } })}
          />
          :
          <PresetInput
            label="Ratio, height"
            figures
            value={`${height}`}
            onChange={(text) => change({ crop: { width, height: readFigure(text, 1, 100) } })}
          />
        </PresetLine>
      )}
    </>
  )
}
