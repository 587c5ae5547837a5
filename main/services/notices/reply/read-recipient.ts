/** Somebody a message is for; each is null where it was not given. */
export interface Recipient {
  readonly name: string | null
  readonly address: string | null
}

// Comma and semicolon would begin another recipient; blanks and brackets end an address.
const address = String.raw`[^\s<>,;:"()@]+@[^\s<>,;:"()@]+`
const named = new RegExp(`^(.*?)<(${address})>$`, 's')
const bare = new RegExp(`^${address}$`)

/** A recipient as people write one: "Anna Berg", "anna@example.org", "Anna Berg <anna@example.org>". */
export function readRecipient(given: string | undefined): Recipient {
  const text = (given ?? '').replace(/\s+/g, ' ').trim()
  const [, name, to] = named.exec(text) ?? []
  if (to !== undefined) return { name: (name ?? '').replaceAll('"', '').trim() || null, address: to }
  return bare.test(text) ? { name: null, address: text } : { name: text || null, address: null }
}
