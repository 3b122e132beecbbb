import type { Run } from "./run";

/** `剔除一次性因素后`, `若与划入前相比`: what follows is told of other accounts than those of the year. */
const SUPPOSES =
  /剔除|不考虑|(?:若|如)?不[含计](?=[^,;。]{0,24}(?:因素|影响|后))|(?:扣除|扣减|除去)(?=[^,;。]{0,24}(?:因素|影响|一次性|划转))|^(?:若(?![干尔羌])|如果|假如|假设)/;

/** Characters of a clause in which it stands. */
const LONGEST = 60;

/** Whether the sentence supposes something up to `end`, the end of the clause being read or a figure in it; it does so to its own end. */
export function supposes({ state, folded, textStart }: Run, end: number): boolean {
  const begin = Math.max(state.sentenceStart, textStart);
  state.supposed ||= SUPPOSES.test(folded.text.slice(begin, Math.min(end, begin + LONGEST)));
  return state.supposed;
}
