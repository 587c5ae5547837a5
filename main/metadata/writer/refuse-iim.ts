import { DeskError } from '../../../shared/contract/desk-error.ts'
import type { FieldDefinition } from '../../../shared/fields/field-definition.ts'

const ways = {
  shorten: 'a letter with an accent is two, a Chinese character three',
  cut: 'or have IIM alone cut at a word: XMP keeps it whole (--cut-iim)'
}

/** The failure for a new value that IIM has no room for; `mayCut` where IIM may get a part of it on a person's word. */
export function overLimit(field: FieldDefinition, text: string, { mayCut }: { readonly mayCut: boolean }): DeskError {
  const maxBytes = field.iim?.maxBytes ?? 0
  const bytes = Buffer.byteLength(text)
  const [size, limit, less] = [bytes, maxBytes, bytes - maxBytes].map((count) => count.toLocaleString('en-GB'))
  const what = field.list ? `${field.label}: ${JSON.stringify(text)} is` : `${field.label} is`
  const shorten = `Shorten it by ${less} bytes (${ways.shorten})`
  return new DeskError(
    'over-limit',
    `${what} ${size} bytes; IIM holds ${limit}. Nothing was written, nothing was cut. ${mayCut ? `${shorten}, ${ways.cut}` : shorten}.`
  )
}

/** The failure for a field that has no place but IIM, in a photo that has none and gets none. */
export function withoutIim(field: FieldDefinition): DeskError {
  return new DeskError(
    'format-not-writable',
    `${field.label} has its place in IIM alone; this photo has no IIM, and none is made in it by this format or by the desk's settings. Nothing was written. Leave the field out, or let the desk create IIM in the settings.`
  )
}
