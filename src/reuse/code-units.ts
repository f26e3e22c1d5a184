const ENDS_LOW = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

let buffer = Buffer.alloc(2 ** 16);
let units = new Uint16Array(buffer.buffer, buffer.byteOffset, buffer.length >>> 1);
let held = "";

/** The UTF-16 units of a text, to be read one by one: twice as fast from memory of our own as from the text. Good until the next call. */
export function codeUnitsOf(text: string): Uint16Array {
  if (text === held) return units;
  if (text.length > units.length) {
    buffer = Buffer.alloc(4 * text.length);
    units = new Uint16Array(buffer.buffer, buffer.byteOffset, buffer.length >>> 1);
  }
  if (ENDS_LOW) buffer.write(text, "utf16le");
  else for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  held = text;
  return units;
}
