import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { join } from "node:path";

const BROWSER = "chromium";
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"];
const POLICY = "default-src 'self'";
const LONGEST_MS = 60_000;

const PAGE = '<!doctype html><script src="page.js"></script>';
const SCRIPT = [
  'const told = (what) => fetch("/told", { method: "POST", body: JSON.stringify(what) });',
  'const worker = new Worker("worker.js", { type: "module" });',
  // pdfjs-dist greets whoever started the worker; that is no answer.
  "worker.onmessage = ({ data }) => data.told && told(data.told);",
  "worker.onerror = (event) => told({ error: event.message });",
].join("\n");

/** Whether Chromium can be started here. */
export function hasChromium(): boolean {
  return spawnSync(BROWSER, ["--version"]).status === 0;
}

/** What the worker of the folder posts, run by Chromium on a page that forbids all that is not its own. */
export async function inChromium(folder: string): Promise<string> {
  const files: Readonly<Record<string, readonly [string, string]>> = {
    "/": ["text/html", PAGE],
    "/page.js": ["text/javascript", SCRIPT],
    "/worker.js": ["text/javascript", readFileSync(join(folder, "worker.js"), "utf8")],
  };
  const { promise, server } = served(files);
  const port = await listening(server);
  const profile = `--user-data-dir=${join(folder, "profile")}`;
  const browser = spawn(BROWSER, [...FLAGS, profile, `http://127.0.0.1:${port}/`], { stdio: "ignore" });
  const closed = new Promise((resolve) => browser.once("close", resolve));
  const late = setTimeout(() => server.emit("late"), LONGEST_MS);
  try {
    return await promise;
  } finally {
    clearTimeout(late);
    browser.kill();
    await closed;
    server.closeAllConnections();
    server.close();
  }
}

/** A server of a few files under the policy, and what is posted to it. */
function served(files: Readonly<Record<string, readonly [string, string]>>) {
  const server = createServer();
  const promise = new Promise<string>((resolve, reject) => {
    server.once("late", () => reject(new Error("the worker said nothing for a minute")));
    server.on("request", (request, response) => {
      if (request.url === "/told") body(request).then(resolve, reject);
      const [type, text] = files[request.url ?? ""] ?? ["text/plain", ""];
      response.writeHead(200, {
        "content-type": `${type}; charset=utf-8`,
        "content-security-policy": POLICY,
      });
      response.end(text);
    });
  });
  return { promise, server };
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}

async function body(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString("utf8");
}
