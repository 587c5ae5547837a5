import { findPhotoFile } from '../file/find-photo-file.ts'
import type { LookQuestion } from '../process/file-job.ts'
import type { FileThreads, HeldLook } from '../process/file-threads.ts'
import { ThreadEnded } from '../process/file-threads.ts'

/**
 * Looks at a photo's bytes once. Null where another program wrote them meanwhile, or where only now there is a file to look at.
 *
 * Throws as `findPhotoFile` does for what is no photo that can be read. With `hold` the bytes are held; the caller releases them.
 */
export async function lookAtPhoto(
  threads: FileThreads,
  question: LookQuestion,
  options: { readonly hold?: boolean } = {}
): Promise<HeldLook | null> {
  try {
    const look = await askThread(threads, question, options)
    if (look?.settled) return look
    look?.held?.release()
    if (look === null) await findPhotoFile(question.path)
    return null
  } catch (error) {
    // The file system's own words come second to what is the matter with the photo.
    if (isFromFileSystem(error)) await findPhotoFile(question.path)
    throw error
  }
}

// A name the system cannot be asked for has no call to its error.
function isFromFileSystem(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return 'syscall' in error || ('code' in error && error.code === 'ERR_INVALID_ARG_VALUE')
}

// A header that ends the thread is left to the pool of header readers, which is made for that.
async function askThread(
  threads: FileThreads,
  question: LookQuestion,
  options: { readonly hold?: boolean }
): Promise<HeldLook | null> {
  try {
    return await threads.look(question, options)
  } catch (error) {
    if (!(error instanceof ThreadEnded)) throw error
    return threads.look({ path: question.path, photo: question.photo, header: false })
  }
}
