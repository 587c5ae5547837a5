import type { SpellingLanguage } from '../../shared/spelling/spelling-language.ts'

const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/** Words of captions that the dictionaries of 2016 to 2024 lack, found in published captions. Names are learnt by the desk instead. */
export const newsroomWords: Readonly<Record<SpellingLanguage, readonly string[]>> = {
  en: list(`
    café cafés takedown homeport homeported livestream livestreams livestreamed livestreaming protestor protestors kyiv Kyiv Zelensky
    lockdown lockdowns airstrike airstrikes ceasefire ceasefires firefight landfall mudslide mudslides wildfire wildfires quarterfinal
    quarterfinals semifinal semifinals superyacht paralympic Paralympic Paralympics medallist medallists downtime matchday backline
    vape vapes e-scooter fundraiser rollout coronavirus Covid Brexit geolocated geolocation photojournalist photojournalists`),
  fr: list(`
    by maitre maitres Covid selfie selfies coronavirus influenceur influenceuse influenceurs influenceuses livestream Brexit antivax
    cyberattaque cyberattaques quinquagénaire déconfinement reconfinement narcotrafic narcotrafiquant narcotrafiquants écoterrorisme`),
  es: list(`
    by covid Covid selfi selfis pingüino pingüina pingüinos pingüinas coronavirus exministro exministra exministros expresidente
    expresidenta expresidentes excandidato excandidata exfutbolista exgobernador exgobernadora exalcalde exalcaldesa ultraderecha
    ultraderechista ultraderechistas antiinmigración ciberataque ciberataques narcotráfico narcotraficante narcotraficantes Brexit`),
  de: list(`
    by Selfie Selfies Corona Coronavirus Covid Lockdown Brexit Vorrundenspiel Vorrundenspiele Vorrundenspiels Eisbärjunge Eisbärjunges
    Klimakleber Klimaaktivistin Klimaaktivistinnen Influencer Influencerin Influencerinnen Rapperin Livestream`)
}
