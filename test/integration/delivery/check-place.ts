import { randomBytes } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { carrier } from '../../../main/delivery/carrier.ts'
import { login } from './login.ts'
import type { Place } from './parcels.ts'
import { failOf, makeParcel, sendParcel, signal } from './parcels.ts'

/** Declares the tests that destinations of every kind have to pass. */
export function checkPlace(openPlace: (proof: 'size' | 'hash') => Promise<Place>): void {
  it('has a file whole under its name, and nothing beside it', async () => {
    await using place = await openPlace('hash')
    const parcel = await makeParcel(place)
    expect(await sendParcel(place, parcel)).toEqual({ proof: 'hash', sentFrom: 0 })
    expect(await readdir(join(place.there, 'sport'))).toEqual(['Zoë 1.jpg'])
    expect(await readFile(join(place.there, 'sport', 'Zoë 1.jpg'))).toEqual(await readFile(parcel.path))
  })

  it('keeps a file of the name it has already, unless it may be replaced', async () => {
    await using place = await openPlace('size')
    const parcel = await makeParcel(place)
    const there = join(place.there, 'sport', 'Zoë 1.jpg')
    await sendParcel(place, parcel)
    await writeFile(there, 'somebody else’s')
    expect(await failOf(sendParcel(place, parcel))).toMatchObject({ code: 'name-taken' })
    expect(await readFile(there, 'utf8')).toBe('somebody else’s')
    await sendParcel(place, { ...parcel, replace: true })
    expect(await readFile(there)).toEqual(await readFile(parcel.path))
  })

  it('is not sent a file again whose record was lost with the desk', async () => {
    await using place = await openPlace('size')
    const parcel = await makeParcel(place)
    await sendParcel(place, parcel)
    const again = { proof: 'hash', sentFrom: parcel.size }
    expect(await sendParcel(place, { ...parcel, begun: true })).toEqual(again)
    expect(await sendParcel(place, { ...parcel, begun: true, replace: true })).toEqual(again)
    const other = await makeParcel(place, { begun: true }, randomBytes(parcel.size))
    expect(await failOf(sendParcel(place, other))).toMatchObject({ code: 'name-taken' })
  })

  it('gets no file whose name would be a command to a server', async () => {
    await using place = await openPlace('size')
    const parcel = await makeParcel(place, { name: 'a.jpg\r\nDELE b.jpg' })
    expect(await failOf(sendParcel(place, parcel))).toMatchObject({ code: 'bad-input' })
    expect(await readdir(place.there)).toEqual([])
  })

  it('is tested with a small file that leaves no trace', async () => {
    await using place = await openPlace('size')
    await using session = await carrier.open(place.destination, () => login.password, signal)
    expect(await session.check(signal)).toContain('written there')
    expect(await readdir(place.there)).toEqual([])
  })
}
