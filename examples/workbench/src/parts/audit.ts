import AuditWorker from "../audit/audit.worker?worker&inline";
import { give } from "./registry";

give("audit", () => new AuditWorker());
