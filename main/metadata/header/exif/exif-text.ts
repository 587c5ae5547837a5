import { Doubt } from '../doubt.ts'
import { requirePlainText } from '../xmp/convert-text.ts'

/** How ExifTool makes text of an EXIF value: to the first NUL, also without blanks at its end, or photographer and editor of a copyright. */
export type ExifTextForm = 'plain' | 'trim-blanks' | 'trim-spaces' | 'copyright'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text of an EXIF value of type ASCII. Throws Doubt `charset` where it is no UTF-8. Source: ExifTool 13.59, Exif.pm. */
export function readExifText(bytes: Buffer, form: ExifTextForm): string {
  const text = decode(shape(bytes.toString('latin1'), form))
  requirePlainText(text)
  return text
}

// The blanks are those of ASCII: each character is still one byte here.
function shape(bytes: string, form: ExifTextForm): string {
  switch (form) {
    case 'plain':
      return cutAtNul(bytes)
    case 'trim-blanks':
      return cutAtNul(bytes).replace(/[ \t\n\r\f\v]+$/, '')
    case 'trim-spaces':
      return cutAtNul(bytes).replace(/ +$/, '')
    case 'copyright':
      return shapeCopyright(bytes)
  }
}

function cutAtNul(bytes: string): string {
  const end = bytes.indexOf('\0')
  return end < 0 ? bytes : bytes.slice(0, end)
}

// "photographer NUL editor NUL": the first NUL stands for a line end. Source: Exif 2.32, Copyright.
function shapeCopyright(bytes: string): string {
  const [first = '', second, third] = bytes.split('\0', 3)
  if (second === undefined) return bytes.replace(/\n$/, '')
  const joined = `${first.replace(/ +$/, '')}\n${third === undefined ? second : second.replace(/ +$/, '')}`
  return joined.replace(/\n$/, '')
}

function decode(bytes: string): string {
  try {
    return utf8.decode(Buffer.from(bytes, 'latin1'))
  } catch (error) {
    if (error instanceof TypeError) throw new Doubt('charset', 'An EXIF text is not UTF-8')
    throw error
  }
}
