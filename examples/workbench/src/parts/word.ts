import WordWorker from "../reading/word.worker?worker&inline";
import { give } from "./registry";

give("word", () => new WordWorker());
