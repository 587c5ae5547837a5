import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { hashOfBytes, makeVault } from './vault-folder.ts'

it('a base that goes leaves its differences readable, one of them whole and the others small', async () => {
  using place = makeVault()
  const picture = randomBytes(200_000)
  const versions = ['base', 'one', 'two', 'three'].map((name) =>
    Buffer.concat([Buffer.from(name.repeat(300)), picture])
  )
  const hashes: string[] = []
  for (const [at, bytes] of versions.entries())
    hashes.push(await place.vault.keep(place.write(`${at}.jpg`, bytes), hashes[0]))
  const [base, ...others] = hashes
  if (base === undefined) throw new Error('Nothing was kept')
  expect(await place.vault.remove([base], async () => new Set())).toEqual([base])
  expect(await place.vault.has(base)).toBe(false)
  for (const sha256 of others) expect(hashOfBytes(Buffer.from(await place.vault.bytes(sha256)))).toBe(sha256)
  const held: (string | null)[] = []
  for await (const { base: to } of place.vault.objects()) held.push(to)
  expect(held.filter((to) => to === null)).toHaveLength(1)
  expect(await place.vault.size()).toBeLessThan(210_000)
  expect(place.incoming()).toEqual([])
})

it('what is needed again stays', async () => {
  using place = makeVault()
  const sha256 = await place.vault.keepBytes(randomBytes(100))
  expect(await place.vault.remove([sha256], async () => new Set([sha256]))).toEqual([])
  expect(await place.vault.has(sha256)).toBe(true)
})
