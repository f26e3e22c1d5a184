/** Small numbers in words; the place in the list is the number. */
const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const POWERS: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1e6, billion: 1e9 };

/** Whether two rows of numbers and dates say the same, 40 and “forty”, “two thousand” and 2,000 being the same. */
export function sameAmounts(a: readonly string[], b: readonly string[]): boolean {
  if (a.join(" ") === b.join(" ")) return true;
  const [first, second] = [amountOf(a), amountOf(b)];
  return first !== null && first === second;
}

/** What the words of one number come to (“two”, “thousand”; “1”, “800” printed 1,800), or null where they are no such number. */
function amountOf(words: readonly string[]): number | null {
  const digits = words.filter((word) => /^\d+$/.test(word));
  if (digits.length > 1) return inThousands(words) ? Number(words.join("")) : null;
  let total = 0;
  let part = 0;
  for (const word of words) {
    const [value, power] = [numberOf(word), POWERS[word]];
    if (value !== null && goesOnWith(part, value)) part += value;
    else if (power === 100) part = Math.max(1, part) * 100;
    else if (power !== undefined) {
      total += Math.max(1, part) * power;
      part = 0;
    } else return null;
  }
  return total + part;
}

/** Twenty one, a hundred twenty; one two is no number. */
function goesOnWith(part: number, value: number): boolean {
  const rest = part % 100;
  return rest === 0 || (rest >= 20 && rest % 10 === 0 && value < 10);
}

/** 1,800 and not 1.8. */
function inThousands(words: readonly string[]): boolean {
  return /^\d{1,3}$/.test(words[0] ?? "") && words.slice(1).every((word) => /^\d{3}$/.test(word));
}

/** Whether a word is a number, in digits or in letters. */
export function isNumber(word: string): boolean {
  return numberOf(word) !== null || POWERS[word] !== undefined;
}

function numberOf(word: string): number | null {
  if (/^\d+$/.test(word)) return Number(word);
  if (UNITS.includes(word)) return UNITS.indexOf(word);
  return TENS.includes(word) ? 20 + 10 * TENS.indexOf(word) : null;
}
