import type { Credentials } from '../../shared/contract/credentials.ts'
import { printLine } from './output.ts'

const states: Readonly<Record<Credentials['state'], string>> = {
  valid: 'valid: the photo is as it was signed, by a signer this desk trusts',
  untrusted: 'untrusted: the photo is as it was signed, by a signer this desk does not know',
  invalid: 'INVALID: the photo or its claims are not what was signed',
  unreadable: 'cannot be checked'
}

/** Prints what a photo's Content Credentials (C2PA) say, how far they hold and why; nothing where it carries none. */
export function printCredentials(credentials: Credentials | null): void {
  if (credentials === null) return
  const { state, signer, signedAt, generator, title, problems, manifests } = credentials
  printLine(`  Content Credentials are ${states[state]}`)
  const facts = [
    ...(signer === null ? [] : [`signed by ${signer}`]),
    ...(signedAt === null ? [] : [`on ${signedAt}`]),
    ...(generator === null ? [] : [`with ${generator}`]),
    ...(title === null ? [] : [`as "${title}"`]),
    ...(manifests < 2 ? [] : [`${manifests} manifests`])
  ]
  if (facts.length > 0) printLine(`    ${facts.join(', ')}`)
  for (const problem of problems) printLine(`    ${problem}`)
}
