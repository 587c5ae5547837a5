const sentences: Readonly<Record<string, string>> = {
  'claimSignature.mismatch': 'The signature does not fit the claim: the claim is not what was signed.',
  'claimSignature.missing': 'No signature was proven.',
  'assertion.hashedURI.mismatch': 'A statement about the picture is not the one that was signed.',
  'assertion.missing': 'A statement about the picture that was signed is not there.',
  'assertion.dataHash.mismatch': 'The file is not the one that was signed: it was changed afterwards.',
  'assertion.bmffHash.mismatch': 'The file is not the one that was signed: it was changed afterwards.',
  'algorithm.unsupported': 'It is signed in a way the desk cannot check.'
}

/** What a finding of the check means for a desk; codes of the standard without a sentence of their own are named. Source: C2PA 2.1, 15.2. */
export function describeFinding(code: string): string {
  return sentences[code] ?? `It does not follow the standard (${code}).`
}
