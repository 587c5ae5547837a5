import { rm } from 'node:fs/promises'
import { CredentialsChecker } from '../../../main/metadata/credentials/credentials-checker.ts'
import { hashBytes } from '../../../main/metadata/file/hash-bytes.ts'
import type { Credentials } from '../../../shared/contract/credentials.ts'
import { makeTemporaryFolder } from '../metadata/temporary-folder.ts'
import type { Credential } from './make-certificates.ts'
import { makeTrustFolder } from './trust-folder.ts'

/** Checks photos as a desk does that trusts whom each check names. */
export interface TestChecker extends AsyncDisposable {
  /** The folder of the trust list. */
  readonly trustFolder: string
  /** What the desk, trusting these and nobody else, says of a file. */
  check(path: string, ...anchors: readonly Credential[]): Promise<Credentials>
  /** The same with the trust list as it lies there. */
  checkAgain(path: string): Promise<Credentials>
}

/** A checker with a trust list of its own; one for all tests of a file, as its thread takes a while to start. */
export async function openTestChecker(now: () => Date = () => new Date()): Promise<TestChecker> {
  const folder = await makeTemporaryFolder()
  const trustFolder = folder.at('trust')
  const checker = new CredentialsChecker({ trustFolder, timeoutMs: 10_000, now })
  const checkAgain = async (path: string) => checker.check({ path, sha256: await hashBytes(path) })
  return {
    trustFolder,
    checkAgain,
    async check(path, ...anchors) {
      await rm(trustFolder, { recursive: true, force: true })
      await makeTrustFolder(trustFolder, ...anchors)
      return checkAgain(path)
    },
    async [Symbol.asyncDispose]() {
      await checker[Symbol.asyncDispose]()
      await folder[Symbol.asyncDispose]()
    }
  }
}
