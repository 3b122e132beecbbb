import mammoth from "mammoth";
import { linesOfWord } from "../../../input/word-lines";
import { answering } from "./answering";

answering(({ name, bytes }) => linesOfWord(mammoth, name, { arrayBuffer: bytes.slice().buffer }));
