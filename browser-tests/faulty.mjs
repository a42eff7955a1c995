// A small site held in memory, sound or with chosen faults, on which the checks themselves are tried.

import { createServer } from "node:http";

/** Starts the site with the faults named in `faults` and gives its address and how to stop it. */
export async function startSite(faults = []) {
  const has = (fault) => faults.includes(fault);
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, "http://site");
    const page = answer(pathname, searchParams, has);
    response.writeHead(page.status ?? 200, {
      "content-type": page.type ?? "text/html; charset=utf-8",
      "content-security-policy": "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'",
    });
    response.end(page.body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const stop = () => new Promise((resolve) => server.close(resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, stop };
}

function answer(path, query, has) {
  switch (path) {
    case "/style.css":
      return { type: "text/css", body: style(has) };
    case "/script.js":
      return { type: "text/javascript", body: 'document.querySelector("#by-script")?.append("Only with scripts");' };
    case "/":
    case "/pipeline":
      return { status: has("status") ? 500 : 200, body: document("Pipeline", pipeline(query, has), has) };
    case "/children":
      return { body: document("Children", children(has), has) };
    case "/children/one":
      return { body: document("Child ONE", timeline(has), has) };
    case "/about":
      return { body: document("About", "<p>A site to try the checks on.</p>", has) };
    default:
      return { status: 404, body: document("Page not found", "<p>There is no page here.</p>", has) };
  }
}

function style(has) {
  return `body { margin: 0; font: 16px/1.5 sans-serif; color: #111; background: #fff }
a, .hearth-number a { display: inline-block; min-width: 24px; min-height: 24px; color: #003 }
button, input, select { font: inherit; min-height: 30px; max-width: 100% }
.hearth-scroll { overflow-x: auto }
${has("greyish text") ? "th { color: #6f6f6f }" : ""}
${has("small targets") ? "button, input, select { min-height: 0; height: 12px; line-height: 12px; padding: 0; border: 1px solid; display: block; margin: 0 }" : ""}
${has("invisible focus") ? ":focus { outline: none }" : ":focus { outline: 3px solid #00f }"}
${has("overflow") ? "main { width: 900px }" : ""}
@media print {
  ${has("printed navigation") ? "" : "nav, .govuk-skip-link { display: none }"}
  ${has("cut in print") ? "" : ".hearth-scroll { overflow: visible } .wide { width: auto !important; white-space: normal !important }"}
}
.wide { width: 1200px; white-space: nowrap }`;
}

function document(heading, main, has) {
  const skip = '<a class="govuk-skip-link" href="#main-content">Skip to main content</a>';
  const title = has("title") ? "Hearth" : `${heading} – Hearth – SYNTHETIC`;
  return `<!doctype html>
<html lang="${has("language") ? "en" : "en-GB"}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="stylesheet" href="/style.css"><script type="module" src="/script.js"></script>
${has("inline style") ? "<style>p { color: #222 }</style>" : ""}</head>
<body>${has("no skip link") ? "" : skip}
<header><p>${has("unmarked") ? "Data" : "SYNTHETIC data"}</p><nav aria-label="Menu"><a href="/pipeline">Pipeline</a></nav></header>
<main id="main-content" tabindex="-1"><h1>${heading}</h1>${has("two headings") ? "<h1>Again</h1>" : ""}
${main}${has("needs scripts") ? '<p id="by-script"></p>' : ""}</main></body></html>`;
}

function pipeline(query, has) {
  const chosen = has("forgetful filter") ? null : query.get("clock");
  const option = (value) => `<option value="${value}"${value === chosen ? " selected" : ""}>From ${value}</option>`;
  const label = has("unlabelled input") ? "" : '<label for="as-at">As at</label>';
  const send = has("no button") ? "" : "<button>Show</button>";
  return `<form class="hearth-filter" method="get" action="/pipeline" aria-label="Narrow the pipeline">
<label for="clock">Clock</label> <select id="clock" name="clock">${["entry", "decision", "order"].map(option).join("")}</select>
${label} <input id="as-at" name="as_at"> ${send}</form>
<div class="hearth-scroll" role="region" aria-label="Pipeline" tabindex="0"><table class="wide" data-table="pipeline">
<thead><tr><th scope="col">Stage</th><th scope="col">Children</th></tr></thead>
<tbody><tr><th scope="row">Decided</th><td class="hearth-number"><a href="/children?stage=decided">2</a></td></tr></tbody></table></div>`;
}

function children(has) {
  const rows = ["ONE", "TWO"].slice(has("wrong number") ? 1 : 0);
  const row = (name) => `<tr><th scope="row"><a href="/children/one">Child ${name}</a></th><td>Decided</td></tr>`;
  return `<table data-table="children"><thead><tr><th scope="col">Child</th><th scope="col">Stage</th></tr></thead>
<tbody>${rows.map(row).join("")}</tbody></table>`;
}

function timeline(has) {
  const date = has("undated fact") ? "" : '<time class="hearth-timeline__date" datetime="2025-01-02">2 January 2025</time>';
  return `<ol class="hearth-timeline"><li>${date} <span>Decided</span></li></ol>`;
}
