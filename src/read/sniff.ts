/** Signatures of files that hold no text, as they are registered (magic numbers). */
const SIGNATURES: readonly (readonly [kind: string, bytes: readonly number[], at?: number])[] = [
  ["JPEG image", [0xff, 0xd8, 0xff]],
  ["PNG image", [0x89, 0x50, 0x4e, 0x47]],
  ["GIF image", [0x47, 0x49, 0x46, 0x38]],
  ["PDF document", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["zip archive or office document", [0x50, 0x4b, 0x03, 0x04]],
  ["old office document", [0xd0, 0xcf, 0x11, 0xe0]],
  ["RIFF media file", [0x52, 0x49, 0x46, 0x46]],
  ["MP4 video", [0x66, 0x74, 0x79, 0x70], 4],
  ["TIFF image", [0x49, 0x49, 0x2a, 0x00]],
  ["7z archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["RAR archive", [0x52, 0x61, 0x72, 0x21]],
  ["xz file", [0xfd, 0x37, 0x7a, 0x58]],
  ["Zstandard file", [0x28, 0xb5, 0x2f, 0xfd]],
  ["bzip2 file", [0x42, 0x5a, 0x68]],
  ["program", [0x7f, 0x45, 0x4c, 0x46]],
];

/** What kind of file without text this is ("JPEG image"), or null when it may be text. */
export function binaryKind(bytes: Uint8Array): string | null {
  for (const [kind, signature, at = 0] of SIGNATURES)
    if (signature.every((byte, i) => bytes[at + i] === byte)) return kind;
  return hasControls(bytes) ? "file with control characters" : null;
}

/** Text has tabs and line ends only; UTF-16 has zeros on one side, and is left to the decoder. */
function hasControls(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return false;
  const some = head.length * 0.02;
  const zeros = (side: number) => head.filter((byte, i) => byte === 0 && i % 2 === side).length;
  return head.filter(isControl).length > head.length * 0.05 || (zeros(0) > some && zeros(1) > some);
}

/** Below space, but no zero, tab, line end, form feed or escape. */
function isControl(byte: number): boolean {
  return byte > 0 && byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte);
}

/** The form of a text. */
export type Format = "plain" | "html" | "json" | "jsonl";

const ENDINGS: Readonly<Record<string, Format>> = {
  txt: "plain",
  text: "plain",
  md: "plain",
  htm: "html",
  html: "html",
  xhtml: "html",
  json: "json",
  jsonl: "jsonl",
  ndjson: "jsonl",
};

/** The form that a path's ending names (".gz" aside), or null. */
export function formatOfPath(path: string): Format | null {
  const ending = /\.(\w+)$/.exec(path.replace(/\.gz$/i, ""))?.[1]?.toLowerCase();
  return (ending && ENDINGS[ending]) || null;
}

/** The form of a text whose path does not say, or says plain: a page that starts as one is a page, records that start as one are records. */
export function formatOfText(text: string, named: Format | null): Format {
  const head = text.slice(0, 2048).trimStart();
  if (named && named !== "plain") return named;
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(head))
    return "html";
  if (named === "plain") return "plain";
  if (/^\{\s*"/.test(head)) return /\}\s*\n\s*\{/.test(text) ? "jsonl" : "json";
  return /^\[\s*[{\]]/.test(head) ? "json" : "plain";
}
