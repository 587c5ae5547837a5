const style = `body{font:14px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:76rem;padding:0 1rem;color-scheme:light dark}
pre{white-space:pre-wrap;padding:1rem;border:2px solid #888;border-radius:6px}
pre.holds{border-color:#1a7f37}pre.fails{border-color:#cf222e}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #8886;padding:.25rem .5rem;text-align:left;vertical-align:top;white-space:nowrap}
td:last-child{white-space:normal;overflow-wrap:anywhere}`

/** What stands on the page beside the record. */
export interface PageFacts {
  readonly verifier: string
  readonly exportedAt: string
  readonly size: number
}

/** A page that holds the record and checks it where it is opened, without a network: nothing else may be loaded. */
export async function* writePage(bundle: AsyncIterable<string>, facts: PageFacts): AsyncGenerator<string> {
  // Neither the record nor the verifier can end its script element: "<" is written another way in JSON, and the verifier has no such tag.
  yield `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>The record of a photo desk</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'">
<style>${style}</style></head><body>
<h1>The record of a photo desk</h1>
<p>${facts.size} entries, exported by Erratum at ${facts.exportedAt}. This page checks them by itself; verify.mjs checks the JSON file beside it the same way.</p>
<pre id="verdict" role="status">Checking …</pre>
<table><thead><tr><th>Entry</th><th>Time</th><th>By</th><th>Kind</th><th>About</th><th>Text</th></tr></thead><tbody id="entries"></tbody></table>
<script type="application/json" id="bundle">`
  for await (const part of bundle) yield part.replaceAll('<', '\\u003c')
  yield `</script>\n<script type="module">\n${facts.verifier}</script></body></html>\n`
}
