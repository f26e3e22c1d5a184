/** What bytes 0x80–0x9f stand for, sixteen a line; the five that stand for nothing keep their number (WHATWG encoding standard, index windows-1252). */
const MARKS = [
  "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f", // 0x80
  "\u0090‘’“”•–—˜™š›œ\u009džŸ", // 0x90
].join("");

const FIRST = 0x80;
const CONTROLS = /[\u0080-\u009f]/g;

/**
 * Text that was decoded as windows-1252, with its quotation marks, dashes and €: Node 20 decodes it as latin1 and leaves these as
 * control characters. Of text that was decoded rightly nothing changes.
 */
export function mendWindows1252(text: string): string {
  return text.replace(CONTROLS, (control) => MARKS[control.charCodeAt(0) - FIRST] ?? control);
}
