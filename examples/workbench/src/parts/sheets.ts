import SheetsWorker from "../reading/sheets.worker?worker&inline";
import { give } from "./registry";

give("sheets", () => new SheetsWorker());
