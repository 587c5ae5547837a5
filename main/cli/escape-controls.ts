const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

// Cc: C0, DEL and C1, which terminals obey. Cs: halves of characters. The rest breaks lines or turns text around (UAX 9, explicit formatting).
const steering = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/** The text with every character that could steer a terminal shown as its code, "\u{1b}"; line breaks as "\n". Captions and file names are hostile text. */
export function escapeControls(text: string): string {
  return text.replace(steering, (character) => named[character] ?? `\\u{${codeOf(character)}}`)
}

/** JSON with the same characters as escapes: it parses to the same value, and shows safely on a terminal. */
export function escapeJson(json: string): string {
  return json.replace(steering, (character) =>
    character === '\n' ? character : `\\u${codeOf(character).padStart(4, '0')}`
  )
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16)
}
