import { z } from 'zod'
import { codePageNames } from './code-pages.ts'

/** What IIM text can be read as on a person's word: a code page, UTF-8, or as it was before it was encoded twice. */
export const charsetChoiceSchema = z.enum([...codePageNames, 'utf-8', 'repair-double'])
/** What IIM text can be read as on a person's word. */
export type CharsetChoice = z.infer<typeof charsetChoiceSchema>

/** The character set of one IIM block: how its text is read, how sure that is, and how else it could be read. */
export const charsetReadingSchema = z.object({
  /** ExifTool's group of the block, as in `FieldCopy.block`: "IPTC", "IPTC2". */
  block: z.string(),
  /** What the block says of itself (1:90): "utf-8", "iso-8859-5", "ESC ( B". */
  declared: z.string().nullable(),
  /** What its text is read as, by the names of `codePages`, or "utf-8", or "us-ascii" where nothing else is in it. */
  used: z.string(),
  /** True where that is proven: by 1:90, by XMP or EXIF, or because the bytes are UTF-8. */
  sure: z.boolean(),
  /** Why it is read so, as a sentence for a person. */
  why: z.string(),
  /** True where some text was turned into UTF-8 twice: "MÃ¼ller". */
  doubleEncoded: z.boolean(),
  /** Other ways to read it, the likeliest first, each with an excerpt of the first doubtful text as it would then read. */
  alternatives: z.array(z.object({ charset: z.string(), sample: z.string() })),
  /** The bytes of that excerpt's surroundings, in hexadecimal, at most 64 bytes. Empty where there is no doubt. */
  rawSample: z.string()
})
/** The character set of one IIM block. */
export type CharsetReading = z.infer<typeof charsetReadingSchema>
