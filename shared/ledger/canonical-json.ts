/**
 * JSON data as the one text everybody writes it: keys sorted by UTF-16 units, numbers as ECMAScript prints them, no blanks.
 * Source: RFC 8785 (JSON Canonicalization Scheme). Keys whose value is undefined are left out, as JSON does.
 * Throws TypeError for what is not JSON data: NaN, infinities, lone surrogates, undefined in a list, functions, dates, maps.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return writeText(value)
  if (typeof value === 'number') return writeNumber(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (isPlainObject(value)) return writeObject(value)
  throw new TypeError(`Not JSON data: ${typeof value}`)
}

// RFC 8785, 3.2.2.2: JSON.stringify escapes exactly as asked; texts that UTF-8 cannot hold must stop the writer.
function writeText(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('Not JSON data: a text with a lone surrogate')
  return JSON.stringify(text)
}

// RFC 8785, 3.2.2.3: ECMAScript's own number text, minus zero as 0.
function writeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`Not JSON data: ${value}`)
  return JSON.stringify(value)
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function writeObject(value: Readonly<Record<string, unknown>>): string {
  // Array.prototype.sort without a comparison orders texts by UTF-16 units: RFC 8785, 3.2.3.
  const members = Object.keys(value)
    .sort()
    .filter((key) => value[key] !== undefined)
    .map((key) => `${writeText(key)}:${canonicalJson(value[key])}`)
  return `{${members.join(',')}}`
}
