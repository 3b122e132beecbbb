// The narrative is written from the accounts and read back.
import { read } from "juesuan/disclosure";
import { deriveStatements, readNarrative, wordings, writeNarrative } from "juesuan/narrative";
import { text } from "./given.js";

const statements = deriveStatements(read(text("accounts.txt")).accounts);
const written = writeNarrative(statements, wordings.national);
console.log(statements.length > 0, readNarrative(written).statements.length >= statements.length);
