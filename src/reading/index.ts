export { type Line, readLines } from "./lines";
