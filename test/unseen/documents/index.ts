import { hospital } from "./01-hospital";
import { court } from "./02-court";
import { school } from "./03-school";
import { township } from "./04-township";
import { bureau } from "./05-bureau";
import { library } from "./06-library";
import { party } from "./07-party";
import { station } from "./08-station";

export const UNSEEN = [hospital, court, school, township, bureau, library, party, station] as const;
