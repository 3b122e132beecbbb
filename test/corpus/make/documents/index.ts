import { forestry } from "./01-forestry";
import { schoolPage } from "./02-school";
import { transportLines } from "./03-transport";
import { marketLayout } from "./04-market";
import { courtPipes } from "./05-court";
import { culture2018 } from "./06-culture";
import { hospitalSplit } from "./07-hospital";
import { educationEleven } from "./08-education";
import { statisticsFourteen } from "./09-statistics";
import { extraColumns } from "./10-extra-columns";
import { severalUnits } from "./11-units";
import { ocr } from "./12-ocr";
import { budget, template } from "./13-not-accounts";
import { damaged, plantedExact, plantedRounded } from "./15-planted";
import { evaluations } from "./17-evaluations";
import { central } from "./18-central";
import { webTables } from "./19-html";
import { wrapped } from "./20-wrapped";
import { spacedCells } from "./21-spaced";
import { narratives } from "./22-narratives";
import { schoolLayout } from "./23-characters";
import { workbook } from "./24-workbook";
import { moreEvaluations } from "./26-evaluations";
import { stacked, variants } from "./27-variants";
import { county } from "./29-county";
import { refunds } from "./30-refunds";
import { pages } from "./31-pages";
import { appended } from "./32-appended";
import { archiveFirst } from "./33-archivefirst";

export const DOCUMENTS = [
  forestry,
  schoolPage,
  transportLines,
  marketLayout,
  courtPipes,
  culture2018,
  hospitalSplit,
  educationEleven,
  statisticsFourteen,
  extraColumns,
  severalUnits,
  ocr,
  budget,
  template,
  plantedExact,
  plantedRounded,
  evaluations,
  central,
  webTables,
  wrapped,
  spacedCells,
  narratives,
  schoolLayout,
  workbook,
  damaged,
  moreEvaluations,
  variants,
  stacked,
  county,
  refunds,
  pages,
  appended,
  archiveFirst,
];
