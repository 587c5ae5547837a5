import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
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

  it('is kept by the keyring of a host that has one, once the host says so', async () => {
    await using place = await openFile('')
    const keyring = new Keyring()
    const credentials = createCredentials({ environment: {}, file: place.file, keyring })
    keyring.connect((name, value) => setImmediate(() => keyring.take({ [name]: value })))
    expect(await credentials.keeper('ONE')).toBe('file')
    keyring.take({})
    expect(await credentials.keep('ONE', () => 'new')).toBe('keyring')
    expect((await credentials.find('ONE'))?.secret()).toBe('new')
    expect(await readFile(place.file, 'utf8')).toBe('')
  })

  it('is kept without a keyring in a file of its owner alone, beside the other lines', async () => {
    await using place = await openFile('# wires\nTWO=b=c\nONE=old\n')
    const environment = { ERRATUM_SECRET_SET: 'outside' }
    const { keep, find } = createCredentials({ environment, file: place.file })
    expect(await keep('ONE', () => 'new')).toBe('file')
    expect((await find('ONE'))?.secret()).toBe('new')
    expect(await readFile(place.file, 'utf8')).toBe('# wires\nTWO=b=c\nONE=new\n')
    expect((await stat(place.file)).mode & 0o777).toBe(0o600)
    await expect(keep('SET', () => 'new')).rejects.toMatchObject({ code: 'bad-input' })
    await expect(keep('ONE', () => 'two\nEVIL=1')).rejects.toMatchObject({ code: 'bad-input' })
    await chmod(place.file, 0o644)
    await expect(keep('ONE', () => 'newer')).rejects.toMatchObject({ code: 'bad-input' })
  })
})
