import type { z } from 'zod'
import { DeskError } from '../../shared/contract/desk-error.ts'
import { replyLanguageSchema, replyStyleSchema } from '../../shared/contract/reply-manner.ts'

/** How a text is to be written, as given with `--style` and `--lang`. */
export interface GivenManner {
  readonly style: string
  readonly lang: string
}

/** The style and language of a text. Throws DeskError `bad-input`. */
export function parseManner({ style, lang }: GivenManner) {
  return {
    style: parseChoice(replyStyleSchema, style, '--style'),
    language: parseChoice(replyLanguageSchema, lang, '--lang')
  }
}

/** One of a set of words, as given with an option. Throws DeskError `bad-input`, which names them all. */
export function parseChoice<Words extends Readonly<Record<string, string>>>(
  schema: z.ZodEnum<Words>,
  text: string,
  option: string
) {
  const parsed = schema.safeParse(text)
  if (parsed.success) return parsed.data
  const known = schema.options.join(', ')
  throw new DeskError(
    'bad-input',
    `${option} cannot be ${JSON.stringify(text)}. Nothing was done. It is one of: ${known}.`
  )
}
