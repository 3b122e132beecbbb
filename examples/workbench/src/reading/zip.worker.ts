import { reading } from "./file-task";
import { unpacked } from "./unzip";

reading(async (file) => unpacked(file));
