import { Doubt } from '../doubt.ts'

/** The tag of a text in a language: "Description" for x-default, else "Description-fr-CA". Source: ExifTool 13.59, XMP.pm, StandardLangCase. */
export function nameLanguage(name: string, language: string): string {
  if (language.toLowerCase() === 'x-default') return name
  if (!/^[A-Za-z]{1,8}(?:-[A-Za-z\d]{1,8})*$/.test(language))
    throw new Doubt('rdf', `${name} is in an unusual language`)
  const parts = /^([a-z]{2,3}|[xi])(-[a-z]{2})\b(.*)$/i.exec(language)
  if (parts === null) return `${name}-${language.toLowerCase()}`
  const [, main = '', region = '', rest = ''] = parts
  return `${name}-${main.toLowerCase()}${region.toUpperCase()}${rest.toLowerCase()}`
}
