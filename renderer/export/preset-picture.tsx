import type { ExportPreset } from '../../shared/contract/export-preset.ts'
import type { ChangePreset } from './change-preset.ts'
import { PresetCrop } from './preset-crop.tsx'
import { PresetChoice, PresetInput, PresetLine } from './preset-field.tsx'
import { PresetWatermark } from './preset-watermark.tsx'
import { readFigure } from './read-figure.ts'

const sizes: Readonly<Record<ExportPreset['size']['by'], ExportPreset['size']>> = {
  'as-it-is': { by: 'as-it-is' },
  'long-side': { by: 'long-side', pixels: 1600 },
  box: { by: 'box', width: 1600, height: 1200 },
  megapixels: { by: 'megapixels', megapixels: 2 }
}

/** What the picture is to be: format, compression, size, crop, sharpening and colour. */
export function PresetPicture({ preset, change }: { readonly preset: ExportPreset; readonly change: ChangePreset }) {
  const { format, crop } = preset
  const chooseFormat = (chosen: ExportPreset['format']) => {
    const whole = chosen === 'original' ? { size: sizes['as-it-is'], crop: null, watermark: null } : {}
    const lossless = chosen === 'jpeg' || chosen === 'webp' || chosen === 'avif' || preset.compression.by === 'quality'
    change({ format: chosen, ...whole, ...(lossless ? {} : { compression: { by: 'quality', quality: 90 } }) })
  }
  return (
    <>
      <PresetChoice
        head="Format"
        keys={['original', 'jpeg', 'tiff', 'png', 'webp', 'avif']}
        choices={{ original: 'Original', jpeg: 'JPEG', tiff: 'TIFF', png: 'PNG', webp: 'WebP', avif: 'AVIF' }}
        chosen={format}
        onChoose={chooseFormat}
      />
      {(format === 'jpeg' || format === 'webp' || format === 'avif') && <Compression preset={preset} change={change} />}
      {format !== 'original' && (
        <>
          <Size preset={preset} change={change} />
          <PresetCrop crop={crop} change={change} />
          <PresetChoice
            head="Sharpen"
            keys={['none', 'light', 'strong']}
            choices={{ none: 'Not', light: 'Lightly', strong: 'Strongly' }}
            chosen={preset.sharpen}
            onChoose={(sharpen) => change({ sharpen })}
          />
          <PresetChoice
            head="Colour"
            keys={['srgb', 'display-p3', 'adobe-rgb', 'keep']}
            choices={{
              srgb: 'sRGB',
              'display-p3': 'Display P3',
              'adobe-rgb': 'Adobe RGB',
              keep: 'Kept'
            }}
            chosen={preset.colour}
            onChoose={(colour) => change({ colour })}
          />
          <PresetWatermark watermark={preset.watermark} change={change} />
        </>
      )}
    </>
  )
}

interface Part {
  readonly preset: ExportPreset
  readonly change: ChangePreset
}

function Compression({ preset: { compression }, change }: Part) {
  return (
    <>
      <PresetChoice
        head="Made by"
        keys={['quality', 'bytes']}
        choices={{ quality: 'Quality', bytes: 'Size in kB' }}
        chosen={compression.by}
        onChoose={(by) => change({ compression: by === 'quality' ? { by, quality: 82 } : { by, bytes: 500_000 } })}
      />
      <PresetLine head={compression.by === 'quality' ? 'Quality' : 'Kilobytes'}>
        {compression.by === 'quality' ? (
          <PresetInput
            label="Quality"
            figures
            value={`${compression.quality}`}
            onChange={(text) => change({ compression: { by: 'quality', quality: readFigure(text, 1, 100) } })}
          />
        ) : (
          <PresetInput
            label="Kilobytes"
            figures
            value={`${compression.bytes / 1000}`}
            onChange={(text) => change({ compression: { by: 'bytes', bytes: readFigure(text, 2, 1_000_000) * 1000 } })}
          />
        )}
      </PresetLine>
    </>
  )
}

function Size({ preset: { size }, change }: Part) {
  return (
    <>
      <PresetChoice
        head="Size"
        keys={['as-it-is', 'long-side', 'box', 'megapixels']}
        choices={{ 'as-it-is': 'As it is', 'long-side': 'Long side', box: 'Box', megapixels: 'Megapixels' }}
        chosen={size.by}
        onChoose={(by) => change({ size: sizes[by] })}
      />
      {size.by === 'long-side' && (
        <PresetLine head="Pixels">
          <PresetInput
            label="Long side in pixels"
            figures
            value={`${size.pixels}`}
            onChange={(text) => change({ size: { by: 'long-side', pixels: readPixels(text) } })}
          />
        </PresetLine>
      )}
      {size.by === 'box' && (
        <PresetLine head="Pixels">
          <PresetInput
            label="Width in pixels"
            figures
            value={`${size.width}`}
            onChange={(text) => change({ size: { ...size, width: readPixels(text) } })}
          />
          ×
          <PresetInput
            label="Height in pixels"
            figures
            value={`${size.height}`}
            onChange={(text) => change({ size: { ...size, height: readPixels(text) } })}
          />
        </PresetLine>
      )}
      {size.by === 'megapixels' && (
        <PresetLine head="Megapixels">
          <PresetInput
            label="Megapixels"
            figures
            value={`${size.megapixels}`}
            onChange={(text) => change({ size: { by: 'megapixels', megapixels: readFigure(text, 1, 500) } })}
          />
        </PresetLine>
      )}
    </>
  )
}

const readPixels = (text: string): number => readFigure(text, 16, 65_000)
