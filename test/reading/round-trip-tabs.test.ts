import { holdRoundTrip } from "../support/round-trip";

holdRoundTrip("tabs");
