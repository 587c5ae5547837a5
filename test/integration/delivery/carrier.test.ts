import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Destination } from '../../../shared/contract/destinations.ts'
import { checkPlace } from './check-place.ts'
import { login } from './login.ts'
import type { Place } from './parcels.ts'
import { failOf, makeParcel, nameDestination, sendParcel } from './parcels.ts'

async function openPlace(proof: 'size' | 'hash' = 'size'): Promise<Place> {
  const here = await mkdtemp(join(tmpdir(), 'erratum-delivery-'))
  const there = join(here, 'there')
  await mkdir(there)
  const destination = nameDestination({ kind: 'folder', path: there, proof })
  return { destination, there, here, [Symbol.asyncDispose]: () => rm(here, { recursive: true }) }
}

describe('a folder', () => {
  checkPlace(openPlace)
})

describe('a program of the desk’s own', () => {
  async function makeHook(place: Place, lines: string, seconds = 5): Promise<Destination> {
    const program = join(place.here, 'hook.sh')
    await writeFile(program, `#!/bin/sh\n${lines}\n`)
    await chmod(program, 0o755)
    return nameDestination({ kind: 'command', program, arguments: ['--to', '{name}', '{file}', '$(id) {x}'] }, seconds)
  }

  it('gets the file and its facts as arguments of their own, which no shell reads', async () => {
    await using place = await openPlace()
    const hook = await makeHook(place, `printf '%s\\n' "$@" "$ERRATUM_SECRET" > "${place.there}/said"`)
    const parcel = await makeParcel(place, { name: 'a b; rm.jpg' })
    expect(await sendParcel({ destination: hook }, parcel)).toMatchObject({ proof: 'command' })
    const said = (await readFile(join(place.there, 'said'), 'utf8')).split('\n')
    expect(said.slice(0, 5)).toEqual(['--to', 'a b; rm.jpg', parcel.path, '$(id) {x}', login.password])
  })

  it.each([
    [
      'that fails is told with what it said, but not with the password',
      'echo "no $ERRATUM_SECRET"; exit 3',
      'ended with 3. The'
    ],
    ['that does not end is ended', 'sleep 60', 'did not end within 1 s']
  ])('%s', async (_what, lines, words) => {
    await using place = await openPlace()
    const hook = await makeHook(place, lines, 1)
    const failure = await failOf(sendParcel({ destination: hook }, await makeParcel(place)))
    expect(failure).toMatchObject({ code: 'tool-failed', message: expect.stringContaining(words) })
    expect(failure.message).not.toContain(login.password)
  })

  it('is not run a second time by itself where the desk ended meanwhile', async () => {
    await using place = await openPlace()
    const hook = await makeHook(place, `touch "${place.there}/ran"`)
    expect(await failOf(sendParcel({ destination: hook }, await makeParcel(place, { begun: true })))).toMatchObject({
      code: 'tool-failed'
    })
    expect(await readdir(place.there)).toEqual([])
  })
})
