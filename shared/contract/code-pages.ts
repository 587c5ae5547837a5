/**
 * Character sets that IIM text without a declared one can be in, by the names of the WHATWG Encoding Standard, with the words a person knows
 * them by. UTF-8 is not among them: valid UTF-8 is always tried first.
 */
export const codePages = [
  { name: 'windows-1252', words: 'Western, Windows (cp1252)' },
  { name: 'macintosh', words: 'Western, old Mac (MacRoman)' },
  { name: 'windows-1250', words: 'Central European, Windows (cp1250)' },
  { name: 'windows-1251', words: 'Cyrillic, Windows (cp1251)' },
  { name: 'windows-1253', words: 'Greek, Windows (cp1253)' },
  { name: 'windows-1254', words: 'Turkish, Windows (cp1254)' },
  { name: 'windows-1255', words: 'Hebrew, Windows (cp1255)' },
  { name: 'windows-1256', words: 'Arabic, Windows (cp1256)' },
  { name: 'windows-1257', words: 'Baltic, Windows (cp1257)' },
  { name: 'windows-1258', words: 'Vietnamese, Windows (cp1258)' },
  { name: 'iso-8859-2', words: 'Central European (ISO 8859-2)' },
  { name: 'iso-8859-3', words: 'South European (ISO 8859-3)' },
  { name: 'iso-8859-4', words: 'North European (ISO 8859-4)' },
  { name: 'iso-8859-5', words: 'Cyrillic (ISO 8859-5)' },
  { name: 'iso-8859-6', words: 'Arabic (ISO 8859-6)' },
  { name: 'iso-8859-7', words: 'Greek (ISO 8859-7)' },
  { name: 'iso-8859-8', words: 'Hebrew (ISO 8859-8)' },
  { name: 'iso-8859-10', words: 'Nordic (ISO 8859-10)' },
  { name: 'iso-8859-13', words: 'Baltic (ISO 8859-13)' },
  { name: 'iso-8859-15', words: 'Western with the euro sign (ISO 8859-15)' },
  { name: 'iso-8859-16', words: 'South-Eastern European (ISO 8859-16)' },
  { name: 'koi8-r', words: 'Russian (KOI8-R)' },
  { name: 'koi8-u', words: 'Ukrainian (KOI8-U)' },
  { name: 'x-mac-cyrillic', words: 'Cyrillic, old Mac' },
  { name: 'windows-874', words: 'Thai (cp874)' },
  { name: 'shift_jis', words: 'Japanese (Shift-JIS)' },
  { name: 'euc-jp', words: 'Japanese (EUC-JP)' },
  { name: 'euc-kr', words: 'Korean (EUC-KR)' },
  { name: 'gb18030', words: 'Simplified Chinese (GB 18030)' },
  { name: 'big5', words: 'Traditional Chinese (Big5)' }
] as const

/** The name of one of `codePages`. */
export type CodePage = (typeof codePages)[number]['name']

/** The names of all `codePages`. */
export const codePageNames: readonly CodePage[] = codePages.map(({ name }) => name)
