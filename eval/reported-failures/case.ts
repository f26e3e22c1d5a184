/** A text of a kind that users of such tools report as misread, marked as it should be read (see `eval/marked-text.ts`). */
export interface ReportedFailure {
  failure: string;
  name: string;
  /** Rules may be worked on with the open half in view; the held half says whether they carry further. */
  half: "open" | "held";
  marked: string;
  /** The second attribution lies in the first. */
  nested?: true;
  /** Codes of the notes that the text must give. */
  notes?: readonly string[];
}
