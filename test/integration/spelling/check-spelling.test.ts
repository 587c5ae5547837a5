import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Metadata } from '../../../main/metadata/create-metadata.ts'
import { createMetadata } from '../../../main/metadata/create-metadata.ts'
import type { DeskParts } from '../../../main/services/desk-parts.ts'
import { checkSpelling } from '../../../main/services/spelling/check-spelling.ts'
import { forgetWord, learnWord } from '../../../main/services/spelling/learn-word.ts'
import { suggestSpelling } from '../../../main/services/spelling/suggest-spelling.ts'
import { createSpeller } from '../../../main/spelling/create-speller.ts'
import type { SpellingLanguage } from '../../../shared/spelling/spelling-language.ts'
import { spellingLanguages } from '../../../shared/spelling/spelling-language.ts'
import { readKnownNotices } from '../../unit/notice/read-notice-lines.ts'
import type { TestDesk } from '../services/open-test-desk.ts'
import { editor, openTestDesk, readLedger } from '../services/open-test-desk.ts'

let metadata: Metadata
let desk: TestDesk
let parts: DeskParts
const speller = createSpeller()

beforeAll(async () => {
  metadata = createMetadata()
  desk = await openTestDesk(metadata)
  parts = { ...desk.parts, speller }
})

afterAll(async () => {
  await desk[Symbol.asyncDispose]()
  await metadata[Symbol.asyncDispose]()
  await speller[Symbol.asyncDispose]()
})

const check = (text: string, languages: readonly SpellingLanguage[], known: readonly string[] = [], stated?: string) =>
  checkSpelling(parts, { text, languages, known, stated })

describe('the spelling of a caption', () => {
  it.each<[string, SpellingLanguage, string]>([
    [
      'A protester doesn’t move in the city centre, or center, after the colour ceremony on Thursday, Sept. 29, 2031. (AP Photo)',
      'en',
      ''
    ],
    [
      'Demonstraters recieve the goverment’s envoy at the stadium, a co-founder said on Friday.',
      'en',
      'Demonstraters recieve goverment'
    ],
    [
      "Le président sort du palais de l’Élysée à l'issue du Conseil ; aujourd’hui, quelqu’un l’attend, dit l’AFP.",
      'fr',
      ''
    ],
    [
      'Des manifestantss protestent lors d’un rassemblement devant l’Asemblée nationale à Paris.',
      'fr',
      'manifestantss Asemblée'
    ],
    ['La presidenta y el exministro caminan entre los escombros de un edificio derrumbado en la ciudad.', 'es', ''],
    [
      'Los jugadores celebran el campionato en la plaza durante la manifestacion de los vecinos.',
      'es',
      'campionato manifestacion'
    ],
    [
      'Der Bundeskanzleramtsminister spricht auf der Ministerpräsidentenkonferenz über die Fußballweltmeisterschaft, die Regierungs- und Koalitionskreise und die Corona-Pandemie.',
      'de',
      ''
    ],
    ['Die Bundeskanzlerinn steht mit der Regirung auf der Straße und spricht.', 'de', 'Bundeskanzlerinn Regirung']
  ])('%s is %s, and wrong are: %s', async (text, language, wrong) => {
    const { language: found, findings } = await check(text, spellingLanguages)
    expect({ found, wrong: findings.map(({ word }) => word).join(' ') }).toEqual({ found: language, wrong })
    for (const { start, end, word } of findings) expect(text.slice(start, end)).toBe(word)
  })

  it('takes soft hyphens, letters of two signs and straight apostrophes for what they stand for', async () => {
    const text =
      "Aujourd'hui le gouver\u00adnement et les e\u0301lecteurs sont au cafe\u0301, aupre\u0300s de l'E\u0301lyse\u0301e."
    expect(await check(text, ['fr'])).toEqual({ language: 'fr', findings: [] })
  })

  it('tells names from words, and names that are nearly those of the photo', async () => {
    const text =
      'Sam de la Cruz of de hat near Abdrakhmanov’s house in Burqim, and Burqin, with a Lavrentiev poster. Xyzzying stopped.'
    const { findings } = await check(text, ['en'], ['Burqin, West Bank', 'Stanislav LAVRENTIEV'])
    expect(findings.map(({ word, why }) => `${word} ${why}`)).toEqual([
      'de unknown',
      'Abdrakhmanov name',
      'Burqim near-name',
      'Xyzzying unknown'
    ])
  })

  it('takes the language the photo states where its words do not tell, and none where it is in no language of the desk', async () => {
    expect(await check('Élection', ['en', 'fr'], [], 'fre')).toEqual({ language: 'fr', findings: [] })
    expect(await check('Med Ann Linde samt ytterligare kommentar från polska regeringspartiet', ['en', 'fr'])).toEqual({
      language: null,
      findings: []
    })
    expect((await check('The man recieves it', ['en'], [], 'it')).language).toBeNull()
    expect(await checkSpelling(parts, { text: 'The goverment met.', known: [] })).toMatchObject({
      language: 'en',
      findings: [{ start: 4, end: 13, word: 'goverment', why: 'unknown' }]
    })
  })
})

describe('a desk that checks English alone', () => {
  it.each([
    'Des manifestants protestent lors d’un rassemblement devant l’Assemblée nationale à Paris le 4 mai 2017.',
    'Un policier pose devant une voiture',
    'Incendie à Marseille',
    'Los jugadores celebran el campeonato en la plaza durante la manifestación de los vecinos.',
    'Die Bundeskanzlerin steht mit der Regierung auf der Straße und spricht.',
    'O presidente da República participa de uma cerimônia no Palácio do Planalto em Brasília',
    'Il presidente del Consiglio arriva al Palazzo Chigi per la conferenza stampa',
    'De minister-president spreekt tijdens een persconferentie in Den Haag over de nieuwe maatregelen',
    "Cumhurbaşkanı Erdoğan Ankara'da düzenlenen basın toplantısında konuştu",
    'Presiden menghadiri upacara pembukaan di Jakarta pada hari Senin'
  ])('finds nothing wrong in %s', async (text) => {
    expect(await check(text, ['en'])).toEqual({ language: null, findings: [] })
  })

  it('takes no Portuguese for Spanish, and still finds what is wrong in English', async () => {
    const portuguese = 'O presidente da República participa de uma cerimônia no Palácio do Planalto em Brasília'
    expect((await check(portuguese, spellingLanguages)).language).toBeNull()
    const wrong = async (text: string) => (await check(text, ['en'])).findings.map(({ word }) => word)
    expect(await wrong("A vendor sells pho, banh mi, bun cha and nem ran in Hanoi's old quarter")).toContain('banh')
    expect(await wrong('Goverment')).toEqual(['Goverment'])
  })

  it('tells the language of the published notices', async (context) => {
    const notices = readKnownNotices()
    if (notices.length === 0) context.skip('../shared/notices/known.jsonl is not here')
    for (const { id, language, text } of notices) {
      const found = await check(text, ['en'])
      if (language === 'en') expect(found.language, id).toBe('en')
      else expect(found.findings, id).toEqual([])
    }
  })
})

describe('suggestions', () => {
  it.each<[string, SpellingLanguage, string[], string]>([
    ['goverment', 'en', [], 'government'],
    ['electeurs', 'fr', [], 'électeurs'],
    ['campionato', 'es', [], 'campeonato'],
    ['Regirung', 'de', [], 'Regierung'],
    ['Lavrentyev', 'en', ['Alexander Lavrentiev'], 'Lavrentiev']
  ])('for %s (%s, with %j in the photo) begin with %s', async (word, language, known, first) => {
    expect((await suggestSpelling(parts, { word, languages: [language], known }))[0]).toBe(first)
  })
})

describe('names the desk learns', () => {
  it('are right for everybody from then on, in capitals and with an ending too, until they are forgotten; the record says who', async () => {
    const text = 'A man named Kairat ABDRAKHMANOV met Abdrakhmanov’s sons, the abdrakhmanov said.'
    const wrong = async () => (await check(text, ['en'])).findings.map(({ word }) => word)
    expect(await wrong()).toEqual(['Kairat', 'ABDRAKHMANOV', 'Abdrakhmanov', 'abdrakhmanov'])
    const events = parts.events.subscribe()
    await events.next()
    const learnt = await learnWord(parts, { word: 'Kairat Abdrakhmanov', actor: editor })
    expect((await events.next()).value).toEqual({ type: 'settings' })
    await events.return?.()
    expect(learnt.map(({ word, by }) => `${word} ${by}`)).toEqual(['Abdrakhmanov City Desk', 'Kairat City Desk'])
    expect(await wrong()).toEqual(['abdrakhmanov'])
    expect(await learnWord(parts, { word: 'Kairat', actor: editor })).toEqual(learnt)
    expect(await suggestSpelling(parts, { word: 'Abdrakmanov', languages: ['en'], known: [] })).toContain(
      'Abdrakhmanov'
    )
    expect(await forgetWord(parts, { word: 'Kairat', actor: editor })).toHaveLength(1)
    expect(await wrong()).toEqual(['Kairat', 'abdrakhmanov'])
    expect((await readLedger(parts)).filter(({ kind }) => kind === 'spelling')).toMatchObject([
      { actor: editor, payload: { step: 'learnt', words: ['Kairat', 'Abdrakhmanov'] } },
      { actor: editor, payload: { step: 'forgotten', words: ['Kairat'] } }
    ])
  })

  it('are words: a number is none, and what was never learnt cannot be forgotten', async () => {
    await expect(learnWord(parts, { word: '12 UN', actor: editor })).rejects.toMatchObject({ code: 'bad-input' })
    await expect(forgetWord(parts, { word: 'Nobody', actor: editor })).rejects.toMatchObject({ code: 'not-found' })
  })
})
