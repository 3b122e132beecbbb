import { answering } from "./answering";
import { unpacked } from "./unzip";

answering(async (file) => unpacked(file));
