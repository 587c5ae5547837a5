import type { CheckedValue } from './check-assignments.ts'

/** The texts IIM and EXIF get: none clears. Undefined where they stay as they are: only other languages change, or it is for XMP alone. */
export function listPlainTexts(value: CheckedValue): readonly string[] | undefined {
  switch (value.kind) {
    case 'clear':
      return []
    case 'text':
      return [value.text]
    case 'list':
      return value.list
    case 'structures':
      return undefined
    case 'languages': {
      const text = value.languages['x-default']
      return text === undefined ? undefined : text === '' ? [] : [text]
    }
  }
}
