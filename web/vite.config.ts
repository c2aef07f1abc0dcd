import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { InlineConfig } from "vite";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const shared = {
  root: here("."),
  configFile: false,
  logLevel: "warn",
  publicDir: false,
  envDir: false,
  // Imports like #web/* name this repository's own sources; the package's "imports" field resolves them.
} satisfies InlineConfig;

/** The two pages: `dist/patient/index.html` and `dist/desk/index.html`, with hashed files in `dist/assets`. */
export const pagesConfig: InlineConfig = {
  ...shared,
  base: "/",
  plugins: [react()],
  build: {
    outDir: here("./dist"),
    emptyOutDir: true,
    target: "es2023",
    // The polyfill would be an inline script, which `default-src 'self'` refuses.
    modulePreload: { polyfill: false },
    // A data: URL is not 'self' either.
    assetsInlineLimit: 0,
    rolldownOptions: { input: { patient: here("./patient/index.html"), desk: here("./desk/index.html") } },
  },
};

/** `dist/widget.js`: one classic script, because only a classic script knows its own address (`document.currentScript`). */
export const widgetConfig: InlineConfig = {
  ...shared,
  build: {
    outDir: here("./dist"),
    emptyOutDir: false,
    target: "es2022",
    lib: { entry: here("./widget/loader.ts"), formats: ["iife"], name: "LanternWidget", fileName: () => "widget.js" },
  },
};

export default pagesConfig;
