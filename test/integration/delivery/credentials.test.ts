import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { createCredentials } from '../../../main/delivery/credentials/create-credentials.ts'
import { Keyring } from '../../../main/delivery/credentials/keyring.ts'

async function openFile(text: string, mode = 0o600) {
  const folder = await mkdtemp(join(tmpdir(), 'erratum-secrets-'))
  const file = join(folder, 'secrets')
  await writeFile(file, text)
  await chmod(file, mode)
  return { file, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) }
}

describe('the password of a destination', () => {
  it('comes from the environment, else the file, else the keyring', async () => {
    await using place = await openFile('# wires\nTWO= a=b #c \r\nONE=file\n')
    const keyring = new Keyring()
    const environment = { ERRATUM_SECRET_ONE: 'environment', ERRATUM_SECRET_TWO: '' }
    const { find } = createCredentials({ environment, file: place.file, keyring })
    keyring.take({ ONE: 'kept', TWO: 'kept', THREE: 'kept' })
    const told = await Promise.all(['ONE', 'TWO', 'THREE', 'FOUR'].map(find))
    expect(told.map((one) => one && [one.place, one.secret()])).toEqual([
      ['environment', 'environment'],
      ['file', ' a=b #c '],
      ['keyring', 'kept'],
      null
    ])
    expect(inspect(told) + JSON.stringify(told)).not.toContain('kept')
  })

  it.each([0o604, 0o640, 0o660])('is not taken from a file others may read (%o)', async (mode) => {
    await using place = await openFile('ONE=file\n', mode)
    const { find } = createCredentials({ environment: {}, file: place.file })
    await expect(find('ONE')).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('chmod 600')
    })
  })

  it('is kept only by a host that has a keyring, and only once the host says so', async () => {
    const keyring = new Keyring()
    const credentials = createCredentials({ environment: {}, file: '/nowhere/secrets', keyring })
    keyring.connect((name, value) => setImmediate(() => keyring.take({ [name]: value })))
    expect(credentials.keep).toBeNull()
    keyring.take({})
    await credentials.keep?.('ONE', () => 'new')
    expect((await credentials.find('ONE'))?.secret()).toBe('new')
  })
})
