import { Doubt } from '../doubt.ts'
import type { TextForm } from './xmp-value.ts'

const fullDate = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}:\d{2})(:\d{2})?\s*(\S*)$/

/** The text as ExifTool gives it. Throws Doubt `value` where ExifTool converts in a way of its own, `charset` for characters JSON carries differently. */
export function convertText(text: string, form: TextForm): string {
  requirePlainText(text)
  switch (form.kind) {
    case 'plain':
      return text
    case 'date':
      return toExifDate(text)
    case 'without-prefix':
      return text.startsWith(form.prefix) ? text.slice(form.prefix.length) : text
    case 'converted':
      throw new Doubt('value', 'A number that ExifTool converts')
  }
}

// Source: ExifTool 13.59, XMP.pm, ConvertXMPDate for tags that are dates.
function toExifDate(text: string): string {
  const match = fullDate.exec(text)
  if (match === null) return /^\d{4}/.test(text) ? text.replaceAll('-', ':') : text
  const [, year, month, day, minutes, seconds = '', zone] = match
  return `${year}:${month}:${day} ${minutes}${seconds}${zone}`
}

/** Refuses text that does not pass through ExifTool's JSON unchanged. */
export function requirePlainText(text: string): void {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    const control = code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d
    if (control || code === 0x7f || code >= 0xfffe) throw new Doubt('charset', 'A control character in a text')
  }
  if (text.startsWith('base64:')) throw new Doubt('value', 'A text that looks like bytes')
  if (!text.isWellFormed()) throw new Doubt('charset', 'Half a character')
}
