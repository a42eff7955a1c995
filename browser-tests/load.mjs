// How long pages take when two hundred are asked for every second.
//
// Run as `node load.mjs ADDRESS [--rate 200] [--seconds 30]` beside a server, or as `cargo xtask load`,
// which serves a demonstration first. Requests leave at fixed moments whether or not earlier ones have
// been answered, and each is timed from the moment it was due: waiting in a queue counts.

import http from "node:http";
import { parseArgs } from "node:util";

const START = ["/", "/pipeline", "/indicators", "/about"];
const MOST_PAGES = 400;
const QUIET_SECONDS = 10;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rate: { type: "string", default: "200" }, seconds: { type: "string", default: "30" } },
});
const [server] = positionals;
const rate = Number(values.rate);
const seconds = Number(values.seconds);
if (!server || !(rate > 0) || !(seconds > 0)) {
  console.error("usage: node load.mjs ADDRESS [--rate REQUESTS_A_SECOND] [--seconds SECONDS]");
  process.exit(2);
}
const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

/** Asks for a page; gives its status and text. */
function ask(path) {
  return new Promise((answered, failed) => {
    const request = http.get(new URL(path, server), { agent }, (reply) => {
      const parts = [];
      reply.on("data", (part) => parts.push(part));
      reply.on("end", () => answered({ status: reply.statusCode, text: Buffer.concat(parts).toString() }));
      reply.on("error", failed);
    });
    request.on("error", failed);
  });
}

/** The pages a reader can reach from the first ones, by following links, each address once. */
async function pagesOf() {
  const found = [...START];
  const seen = new Set(found);
  for (let at = 0; at < found.length && found.length < MOST_PAGES; at += 1) {
    const { text } = await ask(found[at]);
    for (const [, written] of text.matchAll(/href="(\/[^"#]*)"/g)) {
      const address = written.replaceAll("&amp;", "&");
      const isPage = !address.startsWith("/assets/") && !address.includes("format=");
      if (isPage && !seen.has(address) && found.length < MOST_PAGES) {
        seen.add(address);
        found.push(address);
      }
    }
  }
  return found;
}

function kindOf(address) {
  return address.split("?")[0].replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, "CASE");
}

async function load(pages) {
  const answers = [];
  const waits = [];
  const begun = performance.now();
  for (let number = 0; number < rate * seconds; number += 1) {
    const due = begun + (number * 1000) / rate;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((on) => setTimeout(on, wait));
    const address = pages[(number * 7919) % pages.length];
    const answered = ask(address).then(
      ({ status }) => answers.push({ kind: kindOf(address), status, took: performance.now() - due }),
      (error) => answers.push({ kind: kindOf(address), status: error.code, took: performance.now() - due }),
    );
    waits.push(answered);
  }
  await Promise.all(waits);
  return answers;
}

/** How long this machine keeps a program waiting that asked to sleep two milliseconds, with no load. */
function pausesOfTheMachine() {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  const pauses = [];
  const begun = performance.now();
  for (let last = begun; last - begun < QUIET_SECONDS * 1000; ) {
    Atomics.wait(clock, 0, 0, 2);
    const now = performance.now();
    if (now - last > 30) pauses.push(now - last);
    last = now;
  }
  const longest = Math.max(0, ...pauses).toFixed(0);
  return `${pauses.length} pauses of the machine over 30 ms in ${QUIET_SECONDS} seconds without load, the longest ${longest} ms`;
}

function percentile(sorted, hundredths) {
  return sorted[Math.max(0, Math.ceil((sorted.length * hundredths) / 100) - 1)];
}

function told(name, answers) {
  const sorted = answers.map((answer) => answer.took).sort((a, b) => a - b);
  const cells = [50, 90, 99, 100].map((hundredths) => percentile(sorted, hundredths).toFixed(1).padStart(8));
  console.log(name.padEnd(28), String(sorted.length).padStart(6), ...cells);
}

const pages = await pagesOf();
console.log(`${pages.length} pages, ${rate} requests a second for ${seconds} seconds; milliseconds`);
console.log("page".padEnd(28), " count", ...["p50", "p90", "p99", "max"].map((head) => head.padStart(8)));
console.log(`before: ${pausesOfTheMachine()}`);
const answers = await load(pages);
console.log(`after: ${pausesOfTheMachine()}`);
const kinds = [...new Set(answers.map((answer) => answer.kind))].sort();
for (const kind of kinds) told(kind, answers.filter((answer) => answer.kind === kind));
told("all", answers);
const wrong = answers.filter((answer) => answer.status !== 200 && answer.status !== 303);
if (wrong.length > 0) {
  console.error(`${wrong.length} requests were not answered with a page, the first with ${wrong[0].status} (${wrong[0].kind})`);
  process.exit(1);
}
agent.destroy();
