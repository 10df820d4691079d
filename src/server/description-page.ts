import { html } from 'hono/html'
import { ERROR_CODES } from '../claims/known-error.ts'
import type { Description } from './description.ts'
import { anchorOf, REQUEST_CODES } from './problems.ts'
import { BASE } from './route.ts'

/** Where the page has its style from: the policy of the server lets no style stand in a page. */
export const STYLE_PATH = '/style.css'

export const STYLE = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { margin: 0 auto; max-width: 60rem; padding: 1rem }
h2 { margin-block-start: 2.5rem }
code, .method { font-family: ui-monospace, monospace }
.route { border-block-start: 1px solid color-mix(in srgb, currentColor 25%, transparent); padding-block: .75rem }
.route p { margin-block: .25rem }
.method { font-weight: 600; text-transform: uppercase }
table { border-collapse: collapse }
td { padding: .1rem 1rem .1rem 0; vertical-align: top }
:target { background: color-mix(in srgb, Highlight 30%, transparent) }
`

type Page = ReturnType<typeof html>

/** One way to ask, as the page needs it. */
interface Operation {
  readonly tags?: readonly string[]
  readonly summary?: string
  readonly description?: string
  readonly parameters?: readonly Parameter[]
}

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema?: { readonly type?: unknown; readonly enum?: readonly unknown[]; readonly description?: string }
}

/** The API for people: every route with what it takes, and every problem with what it means. */
export function descriptionPage(description: Description): Page {
  const operations = Object.entries(description.paths ?? {}).flatMap(([path, item]) =>
    (['get', 'post'] as const).flatMap((method) => {
      const operation = item?.[method] as Operation | undefined
      return operation === undefined ? [] : [{ path, method, operation }]
    }),
  )
  const byTag = Map.groupBy(operations, ({ operation }) => operation.tags?.[0] ?? '')
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${description.info.title}: the HTTP API</title>
<link rel="stylesheet" href="${BASE}${STYLE_PATH}">
</head>
<body>
<h1>${description.info.title} ${description.info.version}: the HTTP API</h1>
<p>${description.info.description}</p>
<p>For programs: <a href="${BASE}/openapi.json">${BASE}/openapi.json</a>, OpenAPI 3.1.</p>
${[...byTag].map(([tag, all]) => html`<h2>${tag}</h2>${all.map(({ path, method, operation }) => routeText(path, method, operation))}`)}
<h2>Problems</h2>
<p>What is wrong with a request is said as RFC 9457 says it, of the type <code>application/problem+json</code>.</p>
<table>${[...Object.entries(REQUEST_CODES), ...Object.entries(ERROR_CODES)].map(([code, meaning]) => html`<tr id="${anchorOf(code)}"><td><code>${code}</code></td><td>${meaning}</td></tr>`)}</table>
</body>
</html>
`
}

function routeText(path: string, method: string, { summary, description, parameters = [] }: Operation): Page {
  return html`<div class="route">
<p><span class="method">${method}</span> <code>${BASE}${path}</code></p>
<p>${summary}. ${description ?? ''}</p>
<table>${parameters.filter((parameter) => parameter.in === 'query').map(parameterText)}</table>
</div>`
}

function parameterText({ name, required, schema }: Parameter): Page {
  const kind = schema?.enum === undefined ? String(schema?.type ?? '') : schema.enum.join(', ')
  return html`<tr><td><code>${name}</code></td><td>${required === true ? 'required' : ''}</td><td>${kind}</td><td>${schema?.description ?? ''}</td></tr>`
}
