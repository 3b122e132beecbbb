import mammoth from "mammoth";
import { linesOfWord } from "../../../input/word-lines";
import { reading } from "./file-task";

reading(({ name, bytes }) => linesOfWord(mammoth, name, { arrayBuffer: bytes.slice().buffer }));
