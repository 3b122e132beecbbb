/** Prints how tabbed documents are read when their cells arrive otherwise: `npx tsx test/corpus/arrival-report.ts [part…]`. */
import { ARRIVALS, readArrival, TABBED } from "./arrivals";
import { loadDocument } from "./load";

const only = process.argv.slice(2);
const formOf = (place: string) => place.split("|")[0] ?? "";

function byForm(places: readonly string[]): string {
  const forms = [...new Set(places.map(formOf))];
  return forms.map((form) => `${form} ${places.filter((place) => formOf(place) === form).length}`).join(", ");
}

for (const name of TABBED) {
  if (only.length > 0 && !only.some((part) => name.includes(part))) continue;
  const text = String(loadDocument(name).input);
  for (const arrival of ARRIVALS) {
    const { cells, missing, wrong, lost } = readArrival(text, arrival);
    console.log(
      `${name} · ${arrival.name}: ${cells} cells; missing ${missing.length} [${byForm(missing)}]; ` +
        `wrong ${wrong.length} [${byForm(wrong)}] ${wrong.slice(0, 3).join(" ; ")}; lost lines ${lost.length}`,
    );
  }
}
