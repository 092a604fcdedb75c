import type { Endpoint } from './contract/endpoint.ts';
import { endpoints } from './contract/endpoints.ts';
import { problemCode } from './contract/problem.ts';
import { statusOf, titleOf } from './problem-codes.ts';
import type { openApi } from './openapi.ts';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const style = `body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
h2{margin-top:2.5rem}code,pre{font:13px ui-monospace,monospace}pre{background:#f4f4f2;padding:.8rem;overflow:auto}
summary{cursor:pointer;padding:.35rem 0}summary b{display:inline-block;min-width:4.2rem;text-transform:uppercase}
td{padding:.1rem 1rem .1rem 0;vertical-align:top}`;

/** The OpenAPI document as one page without scripts: it opens where no network is. */
export function reference(document: ReturnType<typeof openApi>): string {
  const { paths = {}, components = {} } = document;
  const operations = (Object.values(endpoints) as Endpoint[]).map(({ method, path, says, by }) => {
    const operation: unknown = paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method];
    const who = by === 'person' ? '' : ` <small>(${by})</small>`;
    return `<details><summary><b>${method}</b> <code>/api${escape(path)}</code> ${escape(says)}${who}</summary>
      <pre>${escape(JSON.stringify(operation, null, 2))}</pre></details>`;
  });
  const codes = problemCode.options.map(
    (code) => `<tr><td><code>${code}</code></td><td>${statusOf(code)}</td><td>${escape(titleOf(code))}</td></tr>`,
  );
  const schemas = Object.entries(components.schemas ?? {}).map(
    ([name, schema]) =>
      `<details id="${escape(name)}"><summary><code>${escape(name)}</code></summary><pre>${escape(JSON.stringify(schema, null, 2))}</pre></details>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Countersign API</title><style>${style}</style><h1>Countersign API</h1>
<p>${escape(document.info.description ?? '')} The same as data: <a href="/api/openapi.json">openapi.json</a>.</p>
<h2>Endpoints</h2>${operations.join('')}<h2>Problem codes</h2><table>${codes.join('')}</table><h2>Schemas</h2>${schemas.join('')}</html>`;
}
