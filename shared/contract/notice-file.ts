import { z } from 'zod'
import { sha256Schema } from './identifiers.ts'

/** What a notice file is, told from its content rather than its name. */
export const noticeFileFormatSchema = z.enum([
  'text',
  'iptc-7901',
  'mail',
  'html',
  'newsml-g2',
  'newsml-1',
  'nitf',
  'ninjs',
  'ritzau'
])
/** What a notice file is. */
export type NoticeFileFormat = z.infer<typeof noticeFileFormatSchema>

/** What a file or its feed states around a notice, as it states it; what it does not state has no key. */
export const noticeFileFactsSchema = z.object({
  format: noticeFileFormatSchema.optional(),
  /** Hash of the file as it came; the vault holds these bytes. */
  rawSha256: sha256Schema.optional(),
  /** Who sent it (From of a mail), else the path it was found at. */
  source: z.string().optional(),
  /** Where in the file the notice stood: "attachment kill.txt", "item urn:newsml:…". */
  part: z.string().optional(),
  subject: z.string().optional(),
  sentAt: z.string().optional(),
  messageId: z.string().optional(),
  guid: z.string().optional(),
  /** No counter: order by `versionCreated`. */
  version: z.string().optional(),
  versionCreated: z.string().optional(),
  embargoed: z.string().optional(),
  status: z.string().optional(),
  /** The signals the feed sends with the item, by name. */
  signals: z.string().optional(),
  altIds: z.array(z.string()).optional(),
  /** Ids of the items this one replaces or corrects. */
  replaces: z.array(z.string()).optional(),
  /** Files the item says its picture is in. */
  files: z.array(z.string()).optional()
})
/** What a file or its feed states around a notice. */
export type NoticeFileFacts = z.infer<typeof noticeFileFactsSchema>
