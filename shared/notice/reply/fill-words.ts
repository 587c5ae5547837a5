const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** A sentence with its `{names}` filled in; one without a value stays as it is. */
export function fillWords(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{([a-z]+)\}/g, (written, name: string) => values[name] ?? written)
}

/** A value between a language's quotes; right-to-left text is kept from turning the words around it. */
export function quoteValue(value: string, [open, close]: readonly [open: string, close: string]): string {
  return rightToLeft.test(value) ? `${open}\u2068${value}\u2069${close}` : `${open}${value}${close}`
}
