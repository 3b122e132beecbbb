import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { ROOT } from "../../scripts/folders";

/** Packages that only the trial by real programs installs: `npm ci --prefix trial`. */
export const OPTIONAL_PACKAGES = ["exceljs", "linkedom"] as const;

/** The folder of an optional package, or null where it is not installed. */
export function optionalFolder(name: string): string | null {
  const folders = [`${ROOT}node_modules/${name}`, `${ROOT}trial/node_modules/${name}`];
  return folders.find((folder) => existsSync(`${folder}/package.json`)) ?? null;
}

/** The place of the module of an optional package, or null where it is not installed. */
export function optionalUrl(name: string): string | null {
  const folder = optionalFolder(name);
  return folder === null ? null : pathToFileURL(createRequire(`${folder}/package.json`).resolve(name)).href;
}

/** An optional package, or null where it is not there: its tests are then skipped, and say so. */
export async function optionalModule(name: (typeof OPTIONAL_PACKAGES)[number]): Promise<unknown> {
  const url = optionalUrl(name);
  if (url !== null) return import(/* @vite-ignore */ url);
  console.log(`${name} is not installed here: its tests are skipped (npm ci --prefix trial)`);
  return null;
}
