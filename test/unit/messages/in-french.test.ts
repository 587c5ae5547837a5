import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { keepLanguage, readLanguage } from '../../../renderer/messages/read-language.ts'

// Words are put together as modules load: these load theirs anew, and so does what is tested after them.
beforeAll(async () => {
  vi.resetModules()
  const { speak } = await import('../../../renderer/messages/language.ts')
  await speak('fr')
})
afterAll(() => {
  vi.resetModules()
})

it('the list of all commands is in the language of the page, and a key clashes there as in English', async () => {
  const { findClashes, listKeys } = await import('../../../renderer/keys/list-keys.ts')
  const keys = listKeys(new Map(), {})
  expect(keys.find(({ id }) => id === 'history.older')).toMatchObject({
    group: 'Historique',
    title: 'Révision plus ancienne'
  })
  expect(findClashes(keys, { id: 'history.older', keys: 'ctrl+k' }).map(({ id }) => id)).toEqual(['palette'])
})

it('a setting is named in the language of the page, with the choices it has', async () => {
  const { nameChoice } = await import('../../../renderer/settings/choose-setting.ts')
  expect(nameChoice('createIim', 'true')).toBe('Photos sans IIM\u00a0: créer l’IIM')
})

it('a language that is kept is read at the next start; what is none, or none kept, is English', () => {
  const kept = new Map<string, string>()
  const memory = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text)
  }
  expect(readLanguage(memory)).toBe('en')
  keepLanguage(memory, 'fr')
  expect(readLanguage(memory)).toBe('fr')
  for (const key of kept.keys()) kept.set(key, 'toString')
  expect(readLanguage(memory)).toBe('en')
})
