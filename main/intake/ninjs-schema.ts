import { z } from 'zod'

const textSchema = z.union([z.string(), z.number().transform(String)]).nullish()
const namedSchema = z.looseObject({
  role: z.string().nullish(),
  name: z.string().nullish(),
  type: z.string().nullish(),
  contenttype: z.string().nullish(),
  contentType: z.string().nullish(),
  value: textSchema
})
// One text in ninjs 1, an array of objects with a role in 2 and 3; TT has an object of names for its ids.
const textsSchema = z
  .union([
    z.string().transform((value) => [{ role: '', contentType: '', value }]),
    z.array(z.union([z.string(), namedSchema])).transform((all) => all.map(readNamed)),
    z
      .record(z.string(), textSchema)
      .transform((all) => Object.entries(all).map(([role, value]) => ({ role, contentType: '', value: value ?? '' })))
  ])
  .nullish()
  .transform((all) => all ?? [])
const idsSchema = z
  .union([
    z.string().transform((one) => [one]),
    z.array(z.union([z.string(), z.looseObject({ uri: z.string() }).transform(({ uri }) => uri)]))
  ])
  .nullish()
  .transform((all) => all ?? [])
const renditionSchema = z.looseObject({ href: z.string().nullish(), mimetype: z.string().nullish() })

function readNamed(one: string | z.infer<typeof namedSchema>) {
  if (typeof one === 'string') return { role: '', contentType: '', value: one }
  const { role, name, type, contenttype, contentType, value } = one
  return { role: role ?? name ?? type ?? '', contentType: contenttype ?? contentType ?? '', value: value ?? '' }
}

/** One text of a ninjs item, with the role it has there. */
export interface NinjsText {
  readonly role: string
  readonly contentType: string
  readonly value: string
}

/** What a ninjs item of any version says that matters to a correction; the names of ninjs 3 in lower case, as 1 and 2 write them. */
export const ninjsItemSchema = z.looseObject({
  uri: textSchema,
  guid: textSchema,
  type: textSchema,
  mimetype: textSchema,
  version: textSchema,
  versioncreated: textSchema,
  embargoed: textSchema,
  pubstatus: textSchema,
  slugline: textSchema,
  slug: textSchema,
  title: textSchema,
  provider: z.union([textSchema, z.looseObject({})]).optional(),
  source: textSchema,
  copyrightholder: textSchema,
  standard: z.looseObject({ name: textSchema }).nullish(),
  $standard: z.looseObject({ name: textSchema }).nullish(),
  ednote: textsSchema,
  headline: textsSchema,
  headlines: textsSchema,
  descriptions: textsSchema,
  bodies: textsSchema,
  altids: textsSchema,
  replacing: idsSchema,
  replacedby: idsSchema,
  updatetype: textSchema,
  signals: z.union([z.array(z.unknown()), z.looseObject({ updatetype: textSchema, updateType: textSchema })]).nullish(),
  renditions: z
    .union([z.array(renditionSchema), z.record(z.string(), renditionSchema)])
    .nullish()
    .transform((all) => (all ? Object.values(all) : []))
})
/** What a ninjs item says. */
export type NinjsItem = z.infer<typeof ninjsItemSchema>
