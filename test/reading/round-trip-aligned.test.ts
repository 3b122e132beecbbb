import { readLines } from "../../src/tables";
import { holdNothingMisread, holdRoundTrip } from "../support/round-trip";

// Among more layouts, 04 over several pages with zeros partly printed, and a lone row of 三公 with blanks whose figures
// stand between two numbers of its header, leave rows unread: none is misread.
holdRoundTrip("aligned", "aligned", readLines, 25);
holdNothingMisread("aligned");
