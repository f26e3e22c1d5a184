import { isCommonWord, isOfOutlet, outletKey, outletNamed, outletOfDomain } from "./outlets.ts";

/** Where an article was printed, as far as it is known. */
export interface OwnOutlet {
  readonly outlet: string | null;
  readonly url: string | null;
}

/** “The Courier”, as the Tarn Courier calls itself. */
function isShortFor(name: string, own: string): boolean {
  return outletKey(own).endsWith(` ${outletKey(name)}`);
}

/** Names of other outlets of the list that stand alone in bylines, “The Washington Post”; a common word only behind “the”. None where the article's own outlet is not known. */
export function outletsAlone(bylines: readonly string[], { outlet, url }: OwnOutlet): string[] {
  if (outlet === null) return [];
  const own = [outlet, outletOfDomain(outlet)?.name, outletOfDomain(hostOf(url ?? ""))?.name];
  const isOwn = (name: string) => own.some((one) => one && (isOfOutlet(name, one) || isShortFor(name, one)));
  return bylines
    .map((printed) => printed.trim().replace(/^by:? /i, ""))
    .filter((name) => isOutletAlone(name) && !isOwn(name));
}

function isOutletAlone(name: string): boolean {
  return /^\p{Lu}/u.test(name) && outletNamed(name) !== null && (/^the\s/i.test(name) || !isCommonWord(name));
}

function hostOf(url: string): string {
  return /^https?:\/\/([^/?#:]+)/i.exec(url)?.[1] ?? "";
}
