import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import type { Credentials } from '../../../shared/contract/credentials.ts'
import { checkCredentials } from './check-credentials.ts'
import type { CredentialsJob } from './credentials-job.ts'
import { credentialsJobSchema } from './credentials-job.ts'
import { readTrustList } from './read-trust-list.ts'
import { unreadableCredentials } from './unreadable-credentials.ts'

// The thread in which manifests are read: they are hostile data, and whatever they do to it, the engine only loses the thread.

const mostFileBytes = 256 * 1024 * 1024

async function check({ path, sha256, trustFolder, now }: CredentialsJob): Promise<Credentials> {
  const { size } = await stat(path)
  if (size > mostFileBytes)
    return unreadableCredentials(`The file has ${size} bytes, more than the desk checks (${mostFileBytes}).`)
  const file = await readFile(path)
  if (createHash('sha256').update(file).digest('hex') !== sha256)
    return unreadableCredentials('Another program changed the file while they were checked.')
  return checkCredentials(file, await readTrustList(trustFolder), new Date(now))
}

async function answer(message: unknown): Promise<Credentials> {
  try {
    return await check(credentialsJobSchema.parse(message))
  } catch (error) {
    return unreadableCredentials(`They cannot be read: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

parentPort?.on(
  'message',
  (message: unknown) => void answer(message).then((credentials) => parentPort?.postMessage(credentials))
)
