/** What the server answers. */
export interface S3Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** The refusal with this code, as S3 writes it. */
export function refuse(status: number, code: string): S3Answer {
  return { status, body: `<Error><Code>${code}</Code><Message>The test says ${code}</Message></Error>` }
}

/** An answer in XML. */
export function answerXml(element: string, content: string): S3Answer {
  return {
    status: 200,
    body: `<${element} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${content}</${element}>`
  }
}
