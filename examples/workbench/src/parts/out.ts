import OutWorker from "../out/out.worker?worker&inline";
import { give } from "./registry";

give("out", () => new OutWorker());
