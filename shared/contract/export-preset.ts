import { z } from 'zod'
import { checkTemplate } from '../export/name-template.ts'
import { watermarkSchema } from './watermark.ts'

const pixelsSchema = z.number().int().min(16).max(65_000)

/** How large a picture leaves the desk. It is never enlarged. */
const sizeSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('as-it-is') }),
  z.strictObject({ by: z.literal('long-side'), pixels: pixelsSchema }),
  z.strictObject({ by: z.literal('box'), width: pixelsSchema, height: pixelsSchema }),
  z.strictObject({ by: z.literal('megapixels'), megapixels: z.number().positive().max(500) })
])

/** How hard the picture is compressed: a quality, or the bytes of the whole picture, met within 3 % where the format can. */
const compressionSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('quality'), quality: z.number().int().min(1).max(100) }),
  z.strictObject({ by: z.literal('bytes'), bytes: z.number().int().min(2_000).max(1_000_000_000) })
])

/** What of the photo's metadata goes out. */
const metadataPolicySchema = z.strictObject({
  keep: z.enum(['all', 'caption-and-credit', 'copyright']),
  /** What is taken out of `all`: places by GPS, serial numbers of cameras and lenses, marked faces with their names. */
  strip: z.array(z.enum(['gps', 'serial-numbers', 'face-names'])),
  /** Content Credentials (C2PA) survive only where the bytes leave as they are; `drop` takes them out of those, too. */
  credentials: z.enum(['keep', 'drop'])
})
/** What of the photo's metadata goes out. */
export type MetadataPolicy = z.infer<typeof metadataPolicySchema>

const templateSchema = z
  .string()
  .max(300)
  .superRefine((template, context) => {
    for (const message of checkTemplate(template)) context.addIssue({ code: 'custom', message })
  })

const lossless: ReadonlySet<string> = new Set(['tiff', 'png'])

/** How pictures leave the desk: what they are, what they say, and what they are called. */
export const exportPresetSchema = z
  .strictObject({
    name: z
      .string()
      .max(40)
      .regex(/^[a-z0-9][a-z0-9-]*$/, 'a name has small letters, digits and dashes'),
    label: z.string().trim().min(1).max(80),
    format: z.enum(['original', 'jpeg', 'tiff', 'png', 'webp', 'avif']),
    size: sizeSchema,
    compression: compressionSchema,
    sharpen: z.enum(['none', 'light', 'strong']),
    colour: z.enum(['srgb', 'display-p3', 'adobe-rgb', 'keep']),
    /** Cut to this ratio of width to height around the middle; null leaves the picture whole. */
    crop: z
      .strictObject({ width: z.number().int().min(1).max(100), height: z.number().int().min(1).max(100) })
      .nullable(),
    /** Presets of before there were watermarks have none. */
    watermark: watermarkSchema.nullable().default(null),
    metadata: metadataPolicySchema,
    /** What readers should not see of a corrected caption: the notice's own text, and a head such as "CORRECTION - ". */
    caption: z.strictObject({ boilerplate: z.enum(['keep', 'cut']), head: z.enum(['keep', 'cut']) }),
    /** The file's name without its ending: "{date}_{jobId}". */
    fileName: templateSchema.refine((template) => template.trim() !== '', 'a file needs a name'),
    /** Folders below the target, "{agency}/{date}"; "" for none. */
    folder: templateSchema,
    /** What becomes of a file whose name is taken; no file is ever replaced. */
    nameTaken: z.enum(['number', 'refuse']),
    /** Whether each file gets its words in an XMP sidecar, too. */
    sidecar: z.boolean(),
    /** Lists of what was exported, beside the files. */
    manifest: z.array(z.enum(['csv', 'json', 'ninjs']))
  })
  .superRefine(({ format, size, crop, compression, watermark }, context) => {
    if (format === 'original' && watermark !== null)
      context.addIssue({
        code: 'custom',
        path: ['watermark'],
        message: 'original files stay as they are: choose a format to lay a watermark over'
      })
    if (format === 'original' && (size.by !== 'as-it-is' || crop !== null))
      context.addIssue({
        code: 'custom',
        path: ['size'],
        message: 'original files keep their size: choose a format to scale or crop'
      })
    if (compression.by === 'bytes' && (format === 'original' || lossless.has(format)))
      context.addIssue({
        code: 'custom',
        path: ['compression'],
        message: `${format} has no quality to reach a number of bytes by`
      })
  })
/** How pictures leave the desk. */
export type ExportPreset = z.infer<typeof exportPresetSchema>

/** A preset as a file to be passed on. */
export const exportPresetFileSchema = z.strictObject({ erratumPreset: z.literal(1), preset: exportPresetSchema })
/** A preset as a file to be passed on. */
export type ExportPresetFile = z.infer<typeof exportPresetFileSchema>
