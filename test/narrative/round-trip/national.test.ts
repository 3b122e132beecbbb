import { wordings } from "../../../src/narrative";
import { holdRoundTrip } from "./round-trip";

holdRoundTrip(wordings.national);
