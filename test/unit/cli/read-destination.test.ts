import { describe, expect, it } from 'vitest'
import { readDestination } from '../../../main/cli/commands/destinations/read-connection.ts'
import { parseRule } from '../../../main/cli/parse-rule.ts'

const none = { arg: [] }
const key = `SHA256:${'a'.repeat(43)}`
const wire = readDestination('afp-wire', { ...none, url: 'sftp://desk@ftp.example:2222//in/sport/' })
const accepted = { ...wire, connection: { ...wire.connection, hostKey: key } } as typeof wire

describe('a destination typed on the command line', () => {
  it.each([
    [
      'sftp://desk@ftp.example//in/sport/',
      { kind: 'sftp', port: 22, folder: '/in/sport', secret: 'AFP_WIRE', hostKey: null }
    ],
    ['ftp://desk%40osk@ftp.example/in', { kind: 'ftp', port: 21, user: 'desk@osk', folder: 'in' }],
    [
      'ftps://desk@[::1]:2121',
      { kind: 'ftps', host: '::1', port: 2121, folder: '', implicit: false, certificate: null }
    ],
    [
      's3://AKI1@s3.example/wire/in/sport/',
      { kind: 's3', port: 443, tls: true, user: 'AKI1', bucket: 'wire', folder: 'in/sport', region: 'us-east-1' }
    ],
    ['s3+http://AKI1@127.0.0.1/wire', { kind: 's3', host: '127.0.0.1', port: 80, tls: false, folder: '' }]
  ])('is a server by its address: %s', (url, connection) => {
    expect(readDestination('afp-wire', { ...none, url })).toMatchObject({ name: 'afp-wire', attempts: 4, connection })
  })

  it('keeps what is not given, and an accepted key only with its server', () => {
    expect(readDestination('afp-wire', { ...none, patience: '5', secret: false }, accepted)).toEqual({
      ...accepted,
      patienceSeconds: 5,
      connection: { ...accepted.connection, secret: null }
    })
    const same = readDestination('afp-wire', { ...none, url: 'sftp://other@ftp.example/' }, accepted)
    expect(same.connection).toMatchObject({ user: 'other', hostKey: key })
    const moved = readDestination('afp-wire', { ...none, url: 'sftp://desk@other.example/' }, accepted)
    expect(moved.connection).toMatchObject({ hostKey: null })
  })

  it.each([
    ['an address without a user', { url: 'sftp://ftp.example/' }],
    ['a bucket without a name', { url: 's3://AKI1@s3.example/' }],
    ['an address of another kind', { url: 'https://desk@ftp.example/' }],
    ['a password in the address', { url: 'ftp://desk:hunter2@ftp.example/' }],
    ['two places at once', { folder: '/a', program: '/b' }],
    ['a place inside an argument', { program: '/bin/true', arg: ['to={file}'] }],
    ['no place at all', {}]
  ])('is refused with %s, which is not repeated', (_what, given) => {
    expect(() => readDestination('hook', { ...none, ...given })).toThrow(/^(?!.*hunter2).*Nothing was recorded/s)
  })
})

it('a standing rule needs a preset and nothing unknown', () => {
  expect(parseRule('preset=web,category=S')).toEqual({
    preset: 'web',
    agency: null,
    category: 'S',
    sourceId: null,
    keyword: null
  })
  for (const text of ['agency=AFP', 'preset=web,slug=x', 'preset=']) expect(() => parseRule(text)).toThrow('is no rule')
})
