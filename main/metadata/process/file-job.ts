import { z } from 'zod'

/** Work on whole files, which a thread does so that the desk answers meanwhile. Paths are full. */
export type FileJob =
  /** Reads a file once: its hash, and whether it is a plain JPEG. */
  | { readonly kind: 'facts'; readonly path: string }
  /** Writes a new file: these segments, then what `from` has from `scansAt` on. */
  | {
      readonly kind: 'assemble'
      readonly segments: Uint8Array
      readonly from: string
      readonly scansAt: number
      readonly to: string
    }
  /** What differs between two files of a format beside their metadata. */
  | { readonly kind: 'compare'; readonly format: string; readonly before: string; readonly after: string }
  /** Every difference between two JPEGs, or why it cannot be told. */
  | { readonly kind: 'prove'; readonly before: string; readonly after: string }

/** A failure as it comes over from a thread: with the code and the system call that tell whose fault it is. */
const failureSchema = z.object({
  message: z.string(),
  stack: z.string().optional(),
  code: z.string().optional(),
  syscall: z.string().optional(),
  path: z.string().optional()
})

/** What a thread says of a file it could not work on. */
export type FileJobFailure = z.infer<typeof failureSchema>

/** A thread's answer: what the job gives, or why it gives nothing. */
export const fileAnswerSchema = z.union([
  z.object({ ok: z.literal(true), result: z.unknown() }),
  z.object({ ok: z.literal(false), failure: failureSchema })
])

/** A thread's answer. */
export type FileAnswer = z.infer<typeof fileAnswerSchema>

/** What `prove` gives: of a refusal only that it is one. */
export const proofSchema = z.union([
  z.object({
    ok: z.literal(true),
    differences: z.array(
      z.object({
        part: z.enum(['image', 'segment', 'exif', 'xmp', 'iim', 'photoshop']),
        group: z.string(),
        name: z.string(),
        path: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable()
      })
    )
  }),
  z.object({ ok: z.literal(false) })
])

/** What `prove` gives. */
export type FileProof = z.infer<typeof proofSchema>

/** What `facts` gives. */
export const fileFactsSchema = z.object({
  sha256: z.string(),
  plain: z.object({ head: z.instanceof(Uint8Array), scansAt: z.number(), imageHash: z.string() }).nullable()
})
