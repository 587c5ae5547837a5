import { expect, it } from 'vitest'
import { hashOfBytes, makeVault } from './vault-folder.ts'

const bytes = Buffer.from('From: desk@wire.example\r\n\r\nA mail that never was a file.')

it('keeps bytes that stand in no file, once, and gives them back', async () => {
  using desk = makeVault()
  expect(await desk.vault.keepBytes(bytes)).toBe(hashOfBytes(bytes))
  expect(await desk.vault.keepBytes(bytes)).toBe(hashOfBytes(bytes))
  expect(Buffer.from(await desk.vault.bytes(hashOfBytes(bytes))).equals(bytes)).toBe(true)
  expect(await desk.vault.size()).toBe(bytes.length)
  expect(desk.incoming()).toEqual([])
})

it('puts good bytes in the place of a damaged object', async () => {
  using desk = makeVault()
  const sha256 = await desk.vault.keepBytes(bytes)
  desk.damage(sha256, (held) => held.fill(0x78, 0, 4))
  await expect(desk.vault.bytes(sha256)).rejects.toMatchObject({ code: 'verification-failed' })
  await desk.vault.keepBytes(bytes)
  expect(Buffer.from(await desk.vault.bytes(sha256)).equals(bytes)).toBe(true)
})
