// Builds the assets: node build.mjs [--out DIR] [--fonts DIR]. Same input, same bytes.
// What out receives: files whose names carry a hash of their content, .br and .gz beside each text file, and
// assets.properties (logical name = file name). What fonts receives: the fonts of the papers (PDF), and their licence.
import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import esbuild from "esbuild";
import { bundle as bundleCss } from "lightningcss";
import subsetFont from "subset-font";

const here = dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({
  options: {
    out: { type: "string", default: join(here, "dist") },
    fonts: { type: "string", default: join(here, "dist/fonts") },
  },
});
const out = resolve(values.out);
const fonts = resolve(values.fonts);
const TYPEFACE = join(here, "node_modules/@fontsource-variable/source-sans-3");

// Basic Latin, Latin-1, and what French adds; the font has no arrows, ticks or U+202F: draw icons, use U+00A0
const FRENCH = range(0x20, 0x7e) + range(0xa0, 0xff) + "ŒœŸ‘’‚“”„«»‐‑–—…•€−×";
const version = (major, minor = 0) => (major << 16) | (minor << 8);
const TARGETS = { chrome: version(105), edge: version(105), firefox: version(110), safari: version(15, 4) };
const BUDGETS = {
  "patient.css": 10_000,
  "patient.js": 6_000,
  "gestion.css": 16_000,
  "gestion.js": 10_000,
  "source-sans-3.woff2": 24_000,
};

const manifest = new Map();
const squeeze = { br: promisify(brotliCompress), gz: promisify(gzip) };

await Promise.all([out, fonts].map((folder) => mkdir(folder, { recursive: true })));
await forget();
await Promise.all([font().then(styles), papers(), script("patient"), script("gestion"), captcha(), sprite(), logos()]);
const lines = [...manifest].sort().map(([name, file]) => `${name}=${file}\n`);
await writeFile(join(out, "assets.properties"), lines.join(""));

/** Removes what an earlier build wrote in DIR, and nothing else. */
async function forget() {
  const old = await readFile(join(out, "assets.properties"), "utf8").catch(() => "");
  const files = [...old.matchAll(/^[^=]+=(.+)$/gm)].flatMap(([, file]) => [file, `${file}.br`, `${file}.gz`]);
  await Promise.all(files.map((file) => rm(join(out, file), { force: true })));
}

/** Source Sans 3, upright, weights 400 to 700, cut to French; of its features only those that text uses. */
async function font() {
  const font = await subsetFont(await typeface("latin"), FRENCH, {
    targetFormat: "woff2",
    variationAxes: { wght: { min: 400, max: 700 } },
    keepFeatures: ["ccmp", "locl", "kern", "mark", "mkmk", "tnum", "lnum"],
    noHinting: true,
  });
  return emit("source-sans-3.woff2", font);
}

/** The fonts of the papers: whole, because names come from everywhere, and one per weight, because PDF knows no other. */
async function papers() {
  await copyFile(join(TYPEFACE, "LICENSE"), join(fonts, "source-sans-3-LICENSE.txt"));
  return Promise.all(["latin", "latin-ext", "vietnamese"].map(async (letters) => {
    const whole = await typeface(letters);
    return Promise.all([400, 600, 700].map(async (wght) => {
      const font = await subsetFont(whole, undefined, {
        targetFormat: "truetype",
        variationAxes: { wght },
        keepAllGlyphs: true,
        keepFeatures: [],
        noHinting: true,
      });
      return writeFile(join(fonts, `source-sans-3-${letters}-${wght}.ttf`), font);
    }));
  }));
}

function typeface(letters) {
  return readFile(join(TYPEFACE, `files/source-sans-3-${letters}-wght-normal.woff2`));
}

async function styles() {
  return Promise.all([css("patient"), css("gestion")]);
}

async function css(name) {
  const { code } = bundleCss({
    filename: join(here, "css", `${name}.css`),
    minify: true,
    targets: TARGETS,
    visitor: { Url: (url) => ({ ...url, url: manifest.get(url.url) ?? url.url }) },
  });
  return emit(`${name}.css`, Buffer.from(code));
}

async function script(name, define = {}) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(here, "js", `${name}.js`)],
    bundle: true,
    minify: true,
    format: "esm",
    target: ["chrome105", "firefox110", "safari15.4"],
    legalComments: "none",
    define,
    write: false,
  });
  return emit(`${name}.js`, Buffer.from(outputFiles[0].contents));
}

/** ALTCHA: its worker first, because the script must know the worker's name. */
async function captcha() {
  const source = await readFile(join(here, "node_modules/altcha/dist/workers/sha.js"), "utf8");
  const { code } = await esbuild.transform(source, { minify: true });
  const worker = await emit("altcha-worker.js", Buffer.from(code));
  return script("altcha", { ALTCHA_WORKER: JSON.stringify(`./${worker}`) });
}

/** One file with a symbol for each icon: <svg class="icon" aria-hidden="true"><use href="…#help"></use></svg> */
async function sprite() {
  const symbols = await each("icons", async (name, text) => {
    const drawing = text.replace(/^<svg[^>]*>|<\/svg>\s*$/g, "");
    return `<symbol id="${name}" viewBox="0 0 24 24">${flat(drawing)}</symbol>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>`;
  return emit("sprite.svg", Buffer.from(svg));
}

async function logos() {
  return each("logos", (name, text) => emit(`${name}.svg`, Buffer.from(flat(text))));
}

async function each(folder, work) {
  const files = (await readdir(join(here, folder))).filter((file) => extname(file) === ".svg").sort();
  return Promise.all(files.map(async (file) => {
    return work(basename(file, ".svg"), await readFile(join(here, folder, file), "utf8"));
  }));
}

/** Writes a file under its hashed name, and its compressed twins if it is text. */
async function emit(name, bytes) {
  const extension = extname(name);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  const file = `${basename(name, extension)}.${hash}${extension}`;
  manifest.set(name, file);
  await writeFile(join(out, file), bytes);
  let size = bytes.length;
  if (extension !== ".woff2") {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: size };
    const [br, gz] = await Promise.all([squeeze.br(bytes, { params }), squeeze.gz(bytes, { level: 9 })]);
    await Promise.all([writeFile(join(out, `${file}.br`), br), writeFile(join(out, `${file}.gz`), gz)]);
    size = br.length;
  }
  console.log(`${String(size).padStart(7)} B  ${file}`);
  const budget = BUDGETS[name] ?? Infinity;
  if (size > budget) throw new Error(`${name}: ${size} B is over its budget of ${budget} B`);
  return file;
}

function flat(svg) {
  return svg.replace(/\s*\n\s*/g, " ").replace(/> </g, "><").trim();
}

function range(from, to) {
  return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
}
