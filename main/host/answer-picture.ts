import { ORPCError } from '@orpc/client'
import { deskFailureSchema } from '../../shared/contract/desk-error.ts'
import { sha256Schema } from '../../shared/contract/identifiers.ts'
import { imageSizeSchema } from '../../shared/contract/image.ts'
import type { DeskClient } from '../../shared/rpc/create-desk-client.ts'
import type { HostAnswer } from './host-answer.ts'

/**
 * Answers a request for a photo's rendition: 400 where the address is none, 404 where no photo has that content or it holds no picture, 503 while the
 * engine is not there. An address names content, never a path, so an answer may be kept for
 * ever; only of a killed picture nothing is kept.
 */
export async function answerPicture(client: DeskClient, size: string, key: string): Promise<HostAnswer> {
  const wanted = imageSizeSchema.safeParse(size)
  const content = sha256Schema.safeParse(key)
  if (!wanted.success || !content.success) return { status: 400 }
  try {
    const { mime, base64, killed } = await client.images.get({ size: wanted.data, key: content.data })
    return {
      status: 200,
      type: mime,
      cache: killed ? 'no-store' : 'private, max-age=31536000, immutable',
      body: Buffer.from(base64, 'base64')
    }
  } catch (error) {
    return { status: statusOf(error) }
  }
}

function statusOf(error: unknown): number {
  const failure = error instanceof ORPCError ? deskFailureSchema.safeParse(error.data).data : undefined
  if (failure === undefined) return 500
  if (failure.code === 'connection-lost') return 503
  return failure.code === 'tool-failed' || failure.code === 'storage-unavailable' ? 500 : 404
}
