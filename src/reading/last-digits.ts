/** Figures as whole numbers of the last digit of the finest of them, so that sums are exact; null for what is none, or too long. */
export function lastDigitsOf(texts: readonly string[]): (number | null)[] {
  const decimals = Math.max(0, ...texts.map((text) => text.split(/[.．]/)[1]?.length ?? 0));
  return texts.map((text) => {
    const amount = Math.round(Number(text.replaceAll(",", "").replaceAll("，", "")) * 10 ** decimals);
    return Number.isSafeInteger(amount) ? amount : null;
  });
}

/** The same of texts that must all be figures; null where one is none. */
export function allLastDigitsOf(texts: readonly string[]): number[] | null {
  const amounts = lastDigitsOf(texts).flatMap((amount) => amount ?? []);
  return amounts.length === texts.length ? amounts : null;
}
