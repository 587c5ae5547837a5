/** How ExifTool gives a property's text: as it stands, as a date, without the address of its vocabulary, or converted in a way of its own. */
export type TextForm =
  | { readonly kind: 'plain' | 'date' | 'converted' }
  | { readonly kind: 'without-prefix'; readonly prefix: string }

/** What a property is expected to hold. Anything else is left to ExifTool. */
export type ExpectedValue =
  | { readonly kind: 'text'; readonly form: TextForm }
  | { readonly kind: 'languages' }
  | { readonly kind: 'list'; readonly form: TextForm }
  | { readonly kind: 'parts'; readonly parts: ReadonlyMap<string, ExpectedPart> }

/** A part of a structure: the name ExifTool gives it, and what it holds. */
export interface ExpectedPart {
  readonly name: string
  readonly value: ExpectedValue
}

/** A property of the field table, by ExifTool's group and tag name. */
export interface ExpectedProperty extends ExpectedPart {
  readonly group: string
}

/** Text that ExifTool gives as it stands. */
export const plainText: TextForm = { kind: 'plain' }

/** The key of a property or part: namespace and local name. */
export function keyProperty(uri: string, local: string): string {
  return `${uri} ${local}`
}
