import { describe, expect, it } from 'vitest'
import {
  changeKind,
  draftDestination,
  freshDestination,
  nameDestination,
  readDraft,
  refuseDraft
} from '../../../renderer/settings/destinations/destination-draft.ts'
import { destinationSchema } from '../../../shared/contract/destinations.ts'

const server = { host: 'sftp.example', port: 2222, user: 'desk', folder: '/in', secret: 'WIRE' }
const wire = destinationSchema.parse({
  ...{ name: 'wire', label: 'The wire', attempts: 7 },
  connection: { kind: 'sftp', ...server, hostKey: 'SHA256:abc' }
})
const draft = draftDestination(wire) ?? freshDestination

describe('the form of a destination', () => {
  it('gives back what it was opened with', () => {
    expect(destinationSchema.parse(readDraft(draft, 'wire', wire))).toEqual(wire)
  })

  it('gives a bucket back as it was opened', () => {
    const to = { host: 's3.example', bucket: 'photos', region: 'eu-central-1', user: 'AKI1', folder: 'in', secret: 'B' }
    const connection = { kind: 's3', ...to, port: 9000, tls: false, pathStyle: false }
    const bucket = destinationSchema.parse({ name: 'bucket', label: 'Bucket', connection })
    const opened = draftDestination(bucket) ?? freshDestination
    expect(destinationSchema.parse(readDraft(opened, 'bucket', bucket))).toEqual(bucket)
    expect(refuseDraft({ ...opened, bucket: 'a' })).toContain('Name the bucket')
  })

  it.each([{ host: 'other.example' }, { port: '22' }])(
    'forgets the accepted key where the server is another: %o',
    (change) => {
      expect(readDraft({ ...draft, ...change }, 'wire', wire).connection).toMatchObject({
        hostKey: null,
        secret: 'WIRE'
      })
    }
  )

  it('names the password after the destination, and only where one is typed', () => {
    const fresh = { ...freshDestination, label: 'Ærlig & Høy', host: 'a', user: 'b' }
    const name = nameDestination('Zürich – Bild 2')
    expect(name).toBe('zurich-bild-2')
    expect(readDraft(fresh, name, null).connection).toMatchObject({ secret: null })
    expect(readDraft({ ...fresh, password: 'x' }, name, null).connection).toMatchObject({ secret: 'ZURICH_BILD_2' })
  })

  it('takes the usual port of another kind, and keeps one that was typed', () => {
    expect(changeKind(freshDestination, 'ftp')).toMatchObject({ kind: 'ftp', port: '21' })
    expect(changeKind({ ...freshDestination, port: '990' }, 'ftps')).toMatchObject({ port: '990' })
  })

  it.each([
    [{ label: '–' }, 'Say what it is called'],
    [{ host: ' ' }, 'Name the server'],
    [{ port: '70000' }, 'The port is a number up to 65535'],
    [{ kind: 'folder' as const, path: 'in' }, 'Give the folder from the root on'],
    [{ attempts: '0' }, 'It is tried 1 to 20 times']
  ])('says what is missing: %o', (change, why) => {
    expect(refuseDraft(draft)).toBeNull()
    expect(refuseDraft({ ...draft, ...change })).toBe(why)
  })

  it('is not there for a program', () => {
    const connection = { kind: 'command', program: '/bin/x' }
    expect(draftDestination(destinationSchema.parse({ name: 'x', label: 'X', connection }))).toBeNull()
  })
})
