import { beforeAll, expect, it } from 'vitest'
import { speak } from '../../../renderer/messages/language.ts'

beforeAll(() => speak('fr'))

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
