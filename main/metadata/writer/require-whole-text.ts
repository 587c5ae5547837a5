import { DeskError } from '../../../shared/contract/desk-error.ts'

/** Throws DeskError `character-refused` for text of the field named by `label` that cannot be stored exactly in all containers. */
export function requireWholeText(label: string, text: string): void {
  let place = 0
  for (const character of text) {
    place += 1
    const code = character.codePointAt(0) ?? 0
    if (isRefused(code)) throw characterRefused(label, code, place)
  }
}

// Tab and line ends are text. Other control characters have no place in XML 1.0 (chapter 2.2), nor do U+FFFE, U+FFFF and half surrogates;
// ExifTool would write a full stop in their stead.
function isRefused(code: number): boolean {
  if (code < 0x20) return code !== 0x09 && code !== 0x0a && code !== 0x0d
  return (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff
}

function characterRefused(label: string, code: number, place: number): DeskError {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  return new DeskError(
    'character-refused',
    `${label} holds the invisible character ${name} at place ${place}, which no photo file can keep. Nothing was written. Take it out and save again.`
  )
}
