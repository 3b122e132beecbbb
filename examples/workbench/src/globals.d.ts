declare module "*?worker&inline" {
  const worker: new () => Worker;
  export default worker;
}
declare module "pdfjs-dist/legacy/build/pdf.worker.min.mjs";
declare module "@e965/xlsx/dist/cpexcel.full.mjs" {
  export const utils: object;
}
