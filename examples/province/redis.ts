/** A Redis for the length of a run: on loopback, at a free port, with nothing kept. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Redis {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The Redis of `REDIS_URL`, which is left running, or one of our own. */
export async function redis(): Promise<Redis> {
  const given = process.env.REDIS_URL;
  if (given !== undefined) return { url: given, stop: async () => {} };
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "province-redis-"));
  // Jobs must never be evicted: the default of Redis is noeviction, said here since a queue depends on it.
  const options = [
    "--bind",
    "127.0.0.1",
    "--save",
    "",
    "--appendonly",
    "no",
    "--maxmemory-policy",
    "noeviction",
  ];
  const server = spawn("redis-server", ["--port", String(port), "--dir", folder, ...options], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) =>
      reject(
        new Error(
          `redis-server does not start (apt-get install redis-server, or set REDIS_URL): ${error.message}`,
        ),
      ),
    );
    server.once("exit", (code) => reject(new Error(`redis-server ended with ${code}`)));
    server.stdout.on("data", (text: Buffer) => {
      if (text.includes("Ready to accept connections")) resolve();
    });
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      server.kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
