import ZipWorker from "../reading/zip.worker?worker&inline";
import { give } from "./registry";

give("zip", () => new ZipWorker());
