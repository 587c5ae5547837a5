import type { CheckedValue } from './check-assignments.ts'

/** The texts IIM and EXIF get: none clears. Undefined where they stay as they are, because only other languages change. */
export function listPlainTexts(value: CheckedValue): readonly string[] | undefined {
  switch (value.kind) {
    case 'clear':
      return []
    case 'text':
      return [value.text]
    case 'list':
      return value.list
    case 'languages': {
      const text = value.languages['x-default']
      return text === undefined ? undefined : text === '' ? [] : [text]
    }
  }
}
